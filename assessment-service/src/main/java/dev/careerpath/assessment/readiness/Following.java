package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.readiness.Estimate.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A level followed through time, with the parts that it consists of. */
final class Following {

    private final FrameworkIndex index;
    private final double drift;
    private final Timeline timeline;
    private final List<Part> parts;
    private final Gains gains = new Gains();
    private final int[] heard = new int[RaterGroup.values().length];
    private LevelState state;
    private long day;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /**
     * @param prior what the first state consists of, each part with its levels as its mass
     */
    Following(
            FrameworkIndex index,
            double drift,
            Timeline timeline,
            LevelState first,
            List<Part> prior) {
        this.index = index;
        this.drift = drift;
        this.timeline = timeline;
        this.state = first;
        this.day = timeline.first();
        this.parts = new ArrayList<>(prior);
    }

    void take(DatedItem item) {
        passTo(item.day());
        switch (item) {
            case DatedItem.Observed it -> {
                stated(it.level());
                observe(it.rule(), it.input(), it.level(), it.precision());
            }
            case DatedItem.Heard it -> hear(it);
            case DatedItem.AtLeast it ->
                    observe(
                            it.rule(),
                            it.input(),
                            Math.max(it.level(), state.mean()),
                            it.precision());
            case DatedItem.Grown it -> grow(it);
        }
    }

    private void passTo(long next) {
        state = state.after(next - day, drift, index.constants());
        day = next;
    }

    private void observe(String rule, String input, double level, double precision) {
        LevelState before = state;
        state = before.observing(level, precision);
        double kept = before.precision() / state.precision();
        parts.replaceAll(part -> part.times(kept));
        add(rule, input, level * precision / state.precision());
    }

    private void hear(DatedItem.Heard it) {
        double mean = it.level();
        if (AnswerBatches.areApart(it.answers())) {
            it.answers().forEach(answer -> stated(answer.level()));
        } else {
            stated(mean);
        }
        int before = heard[it.group().ordinal()];
        int after = before + it.answers().size();
        heard[it.group().ordinal()] = after;
        gains.measured(mean, state.mean(), it.day());
        observe(
                Reasons.rule(it.group()),
                Reasons.input(it.answers(), mean),
                mean,
                worth(it.group(), after) - worth(it.group(), before));
    }

    /** The worth of so many raters of a group: they share a view, so each further one adds less. */
    private double worth(RaterGroup group, int answers) {
        double shared = index.constants().otherRatings().sharedError().value();
        return answers == 0
                ? 0
                : index.group(group).precision() * answers / (1 + shared * (answers - 1));
    }

    private void grow(DatedItem.Grown it) {
        LevelState before = state;
        state = before.growing(it.step(), timeline.growth());
        double lift = state.mean() - before.mean();
        if (lift > 0) {
            add(it.rule(), it.input(), lift);
            gains.predicted(it.milestone(), lift);
            // What was said before speaks of another level: it neither disagrees nor repeats.
            lowest = Double.POSITIVE_INFINITY;
            highest = Double.NEGATIVE_INFINITY;
            Arrays.fill(heard, 0);
        }
    }

    private void stated(double level) {
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
    }

    private void add(String rule, String input, double levels) {
        parts.add(new Part(rule, input, levels, null));
    }

    Estimate estimate(Competency competency, boolean rated, boolean confirmed) {
        passTo(timeline.today());
        Constants constants = index.constants();
        parts.replaceAll(part -> part.times(state.precision()));
        double half = constants.confidenceHalfPrecision().value();
        return new Estimate(
                competency,
                state.mean(),
                state.precision(),
                Rounding.toHundredth(state.precision() / (state.precision() + half)),
                highest > lowest ? Rounding.toHundredth(highest - lowest) : 0,
                rated,
                confirmed,
                parts,
                gains.of(competency.code()));
    }
}
