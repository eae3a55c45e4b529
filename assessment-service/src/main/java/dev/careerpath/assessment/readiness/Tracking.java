package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Estimate.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A level followed through time: what is observed speaks of the level on its day, and a finished
 * step moves it. So an old rating never pulls down what was learnt since.
 *
 * <p>Within a day, what is observed comes before what is finished.
 */
final class Tracking implements LevelModel {

    private final FrameworkIndex index;
    private final Constants constants;
    private final Timeline timeline;
    private final double drift;
    private final List<Part> prior = new ArrayList<>(4);
    private final DatedItems items = new DatedItems();
    private double expected;
    private boolean rated;
    private boolean confirmed;

    Tracking(FrameworkIndex index, Timeline timeline, String domain) {
        this.index = index;
        this.constants = index.constants();
        this.timeline = timeline;
        this.drift = constants.driftPerDay(domain);
    }

    @Override
    public void prior(String role, double level, List<String> sources) {
        expected = level;
        prior.add(new Part("role-prior", role, level, sources));
    }

    @Override
    public void correction(String rule, String input, double levels, List<String> sources) {
        expected += levels;
        prior.add(new Part(rule, input, levels, sources));
    }

    @Override
    public void earlierRating(Rating rating) {
        selfRating(rating);
    }

    @Override
    public void selfRating(Rating rating) {
        rated = true;
        double bias = constants.selfRatingBias().value();
        long day = rating.ratedOn() == null ? timeline.first() : rating.ratedOn().toEpochDay();
        observed(
                day,
                DatedItem.SELF_RATING,
                Reasons.selfRating(day, rating.level(), bias),
                Math.max(0, rating.level() - bias),
                constants.selfRatingPrecision().value());
    }

    /** Counts batches that keep a rater unknown, on the day of the last answer in each. */
    @Override
    public void others(RaterGroup group, List<Answer> answers) {
        confirmed = true;
        for (List<Answer> some : AnswerBatches.of(answers)) {
            items.hear(timeline.counted(some.getLast().day()), group, some);
        }
    }

    @Override
    public void evidence(Evidence item) {
        confirmed = true;
        Constants.KindOfEvidence kind = index.kind(item.kind());
        long day = item.date().toEpochDay();
        String rule = Reasons.rule(item.kind());
        if (item.level() != null) {
            String input = Reasons.input(item, "level ", item.level());
            observed(day, rule, input, item.level(), kind.precision());
        } else {
            double least = kind.typicalLevel();
            String input = Reasons.input(item, "at least ", least);
            double precision = faded(day, kind.precision());
            items.add(new DatedItem.AtLeast(timeline.counted(day), rule, input, least, precision));
        }
    }

    @Override
    public void finished(MilestoneProgress milestone, Raise raise) {
        confirmed |= milestone.shown() != MilestoneProgress.Shown.TOLD;
        items.add(DatedItem.Grown.of(milestone, raise, timeline));
    }

    private void observed(long day, String rule, String input, double level, double precision) {
        items.add(
                new DatedItem.Observed(
                        timeline.counted(day), rule, input, level, faded(day, precision)));
    }

    /** What was seen before the first day counts less by the change that may have come since. */
    private double faded(long day, double precision) {
        return 1 / (1 / precision + drift * timeline.before(day));
    }

    @Override
    public Estimate estimate(Competency competency) {
        Following following = new Following(index, drift, timeline, expected, prior);
        items.inTime().forEach(following::take);
        return following.estimate(competency, rated, confirmed);
    }
}
