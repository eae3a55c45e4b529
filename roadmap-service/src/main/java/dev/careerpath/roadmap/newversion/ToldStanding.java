package dev.careerpath.roadmap.newversion;

import dev.careerpath.roadmap.newversion.AssessmentCompleted.Competency;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.NotReady;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Scoring;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment tells of READY. It gives its reasons only for a score that would be READY; for
 * one below, they follow from the rule that the schema of the event states.
 */
final class ToldStanding {

    private ToldStanding() {}

    /** Null where the assessment names no band. */
    static @Nullable Standing of(AssessmentCompleted told) {
        String band = told.readiness().band();
        if (band == null) {
            return null;
        }
        List<NotReady> said = told.readiness().notReadyBecause();
        return new Standing(
                band,
                said == null || said.isEmpty()
                        ? ReadyRule.missing(told)
                        : said.stream().map(it -> reason(it, told)).toList(),
                told.competencies().stream()
                        .filter(Competency::restsOnOwnWord)
                        .map(Competency::code)
                        .toList());
    }

    private static Reason reason(NotReady said, AssessmentCompleted told) {
        Kind kind = kind(said.kind());
        Scoring scoring = told.scoring();
        return new Reason(
                kind,
                said.code(),
                said.text(),
                scoring == null ? null : least(kind, said.code(), told.competencies(), scoring));
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "GATE" -> Kind.GATE;
            case "LOW_END" -> Kind.LOW_END;
            case "DEFINING_COMPETENCY" -> Kind.DEFINING_COMPETENCY;
            case "UNCONFIRMED" -> Kind.UNCONFIRMED;
            default -> Kind.OTHER;
        };
    }

    private static @Nullable Double least(
            Kind kind, @Nullable String code, List<Competency> competencies, Scoring scoring) {
        return switch (kind) {
            case LOW_END -> scoring.readyLow();
            case UNCONFIRMED -> code == null ? scoring.readyConfirmedShare() : null;
            case DEFINING_COMPETENCY ->
                    competencies.stream()
                            .filter(it -> it.code().equals(code))
                            .findFirst()
                            .map(it -> scoring.leastOf(it))
                            .orElse(null);
            case SCORE, GATE, OTHER -> null;
        };
    }
}
