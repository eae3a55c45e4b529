package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.Locale;

/** Readiness today and what the plan promises, in words. */
final class ReadinessText {

    private ReadinessText() {}

    static String of(Roadmap roadmap) {
        Roadmap.Readiness readiness = roadmap.readiness();
        LeaderSituation.Interval likely = roadmap.situation().likely();
        String today =
                text(
                        "Readiness is %.0f of 100 today (likely %.0f to %.0f).",
                        readiness.now(), likely.low(), likely.high());
        if (roadmap.milestones().isEmpty()) {
            return today + " This plan holds no step that would change it.";
        }
        LeaderSituation.Interval promised = readiness.promised();
        if (promised == null || readiness.withoutEvidence() == null) {
            return today + text(" With this plan done it is %.0f.", readiness.projected());
        }
        return today
                + text(
                        " With every step done on time and shown by evidence it becomes %.0f (likely %.0f to %.0f); without evidence, %.0f.",
                        readiness.projected(),
                        promised.low(),
                        promised.high(),
                        readiness.withoutEvidence());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
