package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Growth;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.Rating;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The days between which a leader is followed.
 *
 * @param first the day that title and years were told, of the epoch
 * @param today the day of the assessment, of the epoch
 */
record Timeline(Growth growth, long first, long today) {

    /** The timeline from the first day on; where that was not noted, from the first thing said. */
    static Timeline of(Known known, Growth growth, LocalDate asOf) {
        LocalDate first =
                known.since() != null
                        ? known.since()
                        : said(known).min(Comparator.naturalOrder()).orElse(asOf);
        return new Timeline(
                growth, Math.min(first.toEpochDay(), asOf.toEpochDay()), asOf.toEpochDay());
    }

    private static Stream<LocalDate> said(Known known) {
        return Stream.of(
                        known.profile().ratings().stream()
                                .map(Rating::ratedOn)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull),
                        known.others().stream()
                                .map(it -> LocalDate.ofInstant(it.at(), ZoneOffset.UTC)),
                        known.milestones().stream().map(MilestoneProgress::finishedOn))
                .flatMap(it -> it);
    }

    /** The day on which something counts: not before the first, and not in the future. */
    long counted(long day) {
        return Math.clamp(day, first, today);
    }

    /** Days that something is older than the first. */
    long before(long day) {
        return Math.max(0, first - day);
    }
}
