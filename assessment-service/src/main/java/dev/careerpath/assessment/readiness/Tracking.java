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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final List<DatedItem> items = new ArrayList<>(8);
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
                DateTexts.text(LocalDate.ofEpochDay(day))
                        + ", "
                        + Reasons.selfRating(rating.level(), bias),
                Math.max(0, rating.level() - bias),
                constants.selfRatingPrecision().value());
    }

    /**
     * Answers count in batches that keep a rater unknown, on the day of the last answer in each.
     */
    @Override
    public void others(RaterGroup group, List<Answer> answers) {
        confirmed = true;
        for (List<Answer> some : AnswerBatches.of(answers)) {
            long day = timeline.counted(some.getLast().day());
            DatedItem.Heard before = heardOn(group, day);
            if (before == null) {
                items.add(new DatedItem.Heard(day, group, new ArrayList<>(some)));
            } else {
                before.answers().addAll(some);
            }
        }
    }

    private DatedItem.@Nullable Heard heardOn(RaterGroup group, long day) {
        for (DatedItem item : items) {
            if (item instanceof DatedItem.Heard heard
                    && heard.group() == group
                    && heard.day() == day) {
                return heard;
            }
        }
        return null;
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
            items.add(
                    new DatedItem.AtLeast(
                            timeline.counted(day),
                            rule,
                            Reasons.input(item, "at least ", kind.typicalLevel()),
                            kind.typicalLevel(),
                            faded(day, kind.precision())));
        }
    }

    @Override
    public void finished(MilestoneProgress milestone, Raise raise) {
        confirmed |= milestone.shown() != MilestoneProgress.Shown.TOLD;
        items.add(
                new DatedItem.Grown(
                        timeline.counted(milestone.finishedOn().toEpochDay()),
                        milestone.finishedAt(),
                        milestone.id(),
                        Reasons.rule(milestone),
                        Reasons.input(milestone, raise.to()),
                        FinishedStep.of(milestone, raise, timeline.growth())));
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

    /** A self-rating takes the place of those before it that no step followed. */
    private void withoutRepeated() {
        DatedItem.Observed last = null;
        for (int i = items.size() - 1; i >= 0; i--) {
            switch (items.get(i)) {
                case DatedItem.Grown _ -> last = null;
                case DatedItem.Observed it when it.rule().equals(DatedItem.SELF_RATING) -> {
                    if (last != null && it.day() < last.day()) {
                        items.remove(i);
                    } else {
                        last = it;
                    }
                }
                default -> {}
            }
        }
    }

    @Override
    public Estimate estimate(Competency competency) {
        if (items.size() > 1) {
            items.sort(DatedItem.IN_TIME);
            withoutRepeated();
        }
        Following following =
                new Following(
                        index,
                        drift,
                        timeline,
                        new LevelState(expected, constants.priorPrecision().value()),
                        prior);
        items.forEach(following::take);
        return following.estimate(competency, rated, confirmed);
    }
}
