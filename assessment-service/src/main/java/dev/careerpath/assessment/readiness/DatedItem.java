package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Something that is said of a level, with the day of the epoch that it speaks of. */
sealed interface DatedItem {

    /** The rule of the leader's own rating. */
    String SELF_RATING = "self-rating";

    /** By day; within it what is observed, then what shows at least a level, then steps. */
    Comparator<DatedItem> IN_TIME =
            Comparator.comparingLong(DatedItem::day)
                    .thenComparingInt(DatedItem::rank)
                    .thenComparing(DatedItem::at)
                    // From the highest down, so that one more never lowers the whole.
                    .thenComparing(Comparator.comparingDouble(DatedItem::level).reversed())
                    .thenComparing(DatedItem::order);

    long day();

    int rank();

    double level();

    /** For what else is alike. */
    String order();

    default Instant at() {
        return Instant.EPOCH;
    }

    /** A level was stated or shown. */
    record Observed(long day, String rule, String input, double level, double precision)
            implements DatedItem {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String order() {
            return rule + input;
        }
    }

    /** Raters of one group answered. */
    record Heard(long day, RaterGroup group, List<Answer> answers) implements DatedItem {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public double level() {
            return answers.stream().mapToDouble(Answer::level).sum() / answers.size();
        }

        @Override
        public String order() {
            return Reasons.rule(group);
        }
    }

    /** At least a level was shown. */
    record AtLeast(long day, String rule, String input, double level, double precision)
            implements DatedItem {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String order() {
            return rule + input;
        }
    }

    /** A step was finished. */
    record Grown(
            long day, Instant at, String milestone, String rule, String input, LevelState.Step step)
            implements DatedItem {

        static Grown of(MilestoneProgress milestone, Raise raise, Timeline timeline) {
            return new Grown(
                    timeline.counted(milestone.finishedOn().toEpochDay()),
                    milestone.finishedAt(),
                    milestone.id(),
                    Reasons.rule(milestone),
                    Reasons.input(milestone, raise.to()),
                    FinishedStep.of(milestone, raise, timeline.growth()));
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public double level() {
            return 0;
        }

        @Override
        public String order() {
            return input;
        }
    }
}
