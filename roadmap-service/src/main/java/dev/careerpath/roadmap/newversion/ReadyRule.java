package dev.careerpath.roadmap.newversion;

import dev.careerpath.roadmap.newversion.AssessmentCompleted.Competency;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Gate;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Scoring;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import dev.careerpath.roadmap.planning.promise.LevelsAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What READY asks for, as the schema of the assessment's event states it. */
final class ReadyRule {

    private final AssessmentCompleted told;
    private final Scoring scoring;
    private final List<Reason> found = new ArrayList<>();

    private ReadyRule(AssessmentCompleted told, Scoring scoring) {
        this.told = told;
        this.scoring = scoring;
    }

    /**
     * All that a leader whose score is below READY lacks, the score too; nothing where the score
     * suffices, or the assessment does not say which one does.
     */
    static List<Reason> missing(AssessmentCompleted told) {
        Scoring scoring = told.scoring();
        Double ready = scoring == null ? null : scoring.ready();
        if (scoring == null || ready == null || told.readiness().score() >= ready) {
            return List.of();
        }
        ReadyRule rule = new ReadyRule(told, scoring);
        if (scoring.readyLow() == null) {
            rule.score(ready);
            return rule.found;
        }
        told.gates().forEach(rule::gate);
        rule.score(ready);
        rule.lowEnd(told.readiness().low(), scoring.readyLow());
        told.competencies().forEach(rule::defining);
        rule.confirmed(scoring.readyConfirmedShare());
        return rule.found;
    }

    private void gate(Gate gate) {
        if (!Boolean.TRUE.equals(gate.preferred()) && !gate.status().equals("MET")) {
            add(
                    Kind.GATE,
                    gate.code(),
                    null,
                    gate.status().equals("UNMET")
                            ? "%s is not met"
                            : "%s is open: facts are missing",
                    gate.title());
        }
    }

    private void score(double ready) {
        add(
                Kind.SCORE,
                null,
                ready,
                "The score is %.1f; READY begins at %.0f",
                told.readiness().score(),
                ready);
    }

    private void lowEnd(@Nullable Double low, double asked) {
        if (low != null && low < asked) {
            add(
                    Kind.LOW_END,
                    null,
                    asked,
                    "The low end of the interval is %.1f; READY asks for %.0f",
                    low,
                    asked);
        }
    }

    private void defining(Competency it) {
        Double least = scoring.leastOf(it);
        if (!Boolean.TRUE.equals(it.defining()) || least == null) {
            return;
        }
        if (!LevelsAhead.suffices(it.level(), least)) {
            add(
                    Kind.DEFINING_COMPETENCY,
                    it.code(),
                    least,
                    "%s defines the role and is %.1f levels short",
                    it.name(),
                    it.required() - it.level());
        } else if (it.restsOnOwnWord()) {
            add(
                    Kind.UNCONFIRMED,
                    it.code(),
                    null,
                    "%s defines the role and rests on a title and the leader's own word",
                    it.name());
        }
    }

    private void confirmed(@Nullable Double asked) {
        double all = told.competencies().stream().mapToDouble(Competency::weight).sum();
        double shown =
                told.competencies().stream()
                        .filter(it -> !it.restsOnOwnWord())
                        .mapToDouble(Competency::weight)
                        .sum();
        if (asked != null && !LevelsAhead.suffices(shown, asked * all)) {
            add(
                    Kind.UNCONFIRMED,
                    null,
                    asked,
                    "Evidence or other people's ratings stand behind %.0f %% of the score; READY asks for %.0f %%",
                    100 * shown / all,
                    100 * asked);
        }
    }

    private void add(
            Kind kind,
            @Nullable String code,
            @Nullable Double least,
            String format,
            Object... values) {
        found.add(new Reason(kind, code, String.format(Locale.ENGLISH, format, values), least));
    }
}
