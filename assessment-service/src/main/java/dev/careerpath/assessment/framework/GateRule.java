package dev.careerpath.assessment.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What must hold for a gate to be met. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GateRule.AtLeast.class, name = "AT_LEAST"),
    @JsonSubTypes.Type(value = GateRule.AnyOf.class, name = "ANY_OF"),
    @JsonSubTypes.Type(value = GateRule.AllOf.class, name = "ALL_OF"),
    @JsonSubTypes.Type(value = GateRule.Education.class, name = "EDUCATION"),
    @JsonSubTypes.Type(value = GateRule.Degree.class, name = "DEGREE"),
    @JsonSubTypes.Type(value = GateRule.CompetencyShown.class, name = "COMPETENCY"),
    @JsonSubTypes.Type(value = GateRule.HoldsRole.class, name = "CURRENT_ROLE")
})
public sealed interface GateRule {

    /** A fact of experience reaches a value. */
    record AtLeast(Fact fact, double value) implements GateRule {}

    /** One of several rules holds. */
    record AnyOf(List<GateRule> rules) implements GateRule {
        public AnyOf {
            rules = List.copyOf(rules);
        }
    }

    /** Each of several rules holds. */
    record AllOf(List<GateRule> rules) implements GateRule {
        public AllOf {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A degree of one of the levels, in a field whose name contains one of the parts.
     *
     * @param fields parts of names, in lower case
     */
    record Education(List<EducationLevel> levels, List<String> fields) implements GateRule {
        public Education {
            levels = List.copyOf(levels);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A degree of one of the levels, in one of the fields.
     *
     * @param fields whole names of fields of study, in lower case
     */
    record Degree(List<EducationLevel> levels, List<String> fields) implements GateRule {
        public Degree {
            levels = List.copyOf(levels);
            fields = List.copyOf(fields);
        }
    }

    /**
     * One of the competencies is shown at a level, by more than a title.
     *
     * @param anyOf competency codes
     * @param level 0 to 5
     */
    record CompetencyShown(List<String> anyOf, double level) implements GateRule {
        public CompetencyShown {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** The leader holds one of these roles today. */
    record HoldsRole(List<CurrentRole> anyOf) implements GateRule {
        public HoldsRole {
            anyOf = List.copyOf(anyOf);
        }
    }
}
