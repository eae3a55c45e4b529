package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants.KindOfEvidence;
import dev.careerpath.assessment.framework.Constants.MilestoneEvidence;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * A level that is shown at least: it can lift a mean and firm it up, but never pull it down.
 *
 * @param precision when fresh
 * @param day of the epoch on which it was shown
 */
record ShownFloor(String rule, String input, double level, double precision, long day) {

    /** From the highest level down, so that one more never lowers the whole. */
    static final Comparator<ShownFloor> HIGHEST_FIRST =
            Comparator.comparingDouble(floor -> -floor.level());

    /** By evidence that states no level. */
    static ShownFloor of(Evidence item, KindOfEvidence kind) {
        return new ShownFloor(
                Reasons.rule(item.kind()),
                Reasons.input(item, "at least ", kind.typicalLevel()),
                kind.typicalLevel(),
                kind.precision(),
                item.date().toEpochDay());
    }

    /** By a finished milestone. */
    static ShownFloor of(MilestoneProgress milestone, Raise raise, MilestoneEvidence worth) {
        LocalDate date = LocalDate.ofInstant(milestone.at(), ZoneOffset.UTC);
        return new ShownFloor(
                milestone.evidenced() ? "milestone.evidenced" : "milestone.told",
                milestone.id()
                        + ", "
                        + DateTexts.text(date)
                        + ", at least "
                        + Rounding.plain(raise.to()),
                raise.to(),
                (milestone.evidenced() ? worth.evidenced() : worth.told()).value(),
                date.toEpochDay());
    }
}
