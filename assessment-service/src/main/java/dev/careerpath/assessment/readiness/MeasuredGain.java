package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.leader.Known;
import java.time.LocalDate;
import java.util.List;

/**
 * The gain in a level from a finished milestone, as predicted and as others then rated it. Where
 * they rate after several milestones, each has the share of the measured gain that it had in the
 * predicted one.
 *
 * @param milestone id, the same as that of the activity
 * @param predicted levels, above 0
 * @param measured levels, below 0 where others see less than there was before
 * @param on the day on which others rated
 */
public record MeasuredGain(
        String milestone, String competency, double predicted, double measured, LocalDate on) {

    /**
     * The measured gains of a leader, in the framework's order and then as they came; none without
     * growth.
     */
    public static List<MeasuredGain> all(Framework framework, Known known, LocalDate asOf) {
        if (known.others().isEmpty() || known.milestones().isEmpty()) {
            return List.of();
        }
        return Estimating.all(framework, known, asOf).all().stream()
                .flatMap(it -> it.gains().stream())
                .toList();
    }
}
