package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.leader.Education;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The degrees that a leader tells of, held against what a gate asks for. */
final class DegreesHeld {

    private final List<Education> degrees;

    DegreesHeld(List<Education> degrees) {
        this.degrees = degrees;
    }

    /** Whether one has a field whose text contains one of the rule's. */
    GateStatus status(GateRule.Education asked) {
        return status(asked.levels(), it -> names(asked.fields(), it));
    }

    /** Whether one is in one of the rule's fields. */
    GateStatus status(GateRule.Degree asked) {
        return status(asked.levels(), it -> FieldsOfStudy.of(it).in(asked.fields()));
    }

    private GateStatus status(Collection<EducationLevel> levels, Predicate<Education> inAField) {
        if (degrees.isEmpty()) {
            return GateStatus.UNKNOWN;
        }
        boolean fieldMissing = false;
        for (Education degree : degrees) {
            if (!levels.contains(degree.level())) {
                continue;
            }
            if (inAField.test(degree)) {
                return GateStatus.MET;
            }
            fieldMissing |= degree.field() == null || degree.field().isBlank();
        }
        return fieldMissing ? GateStatus.UNKNOWN : GateStatus.UNMET;
    }

    private static boolean names(List<String> fields, Education degree) {
        String field = degree.field() == null ? "" : degree.field().toLowerCase(Locale.ROOT);
        return fields.stream().anyMatch(field::contains);
    }
}
