package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.readiness.Estimate.Part;
import java.util.ArrayList;
import java.util.List;

/** A level followed through time, with the parts that it consists of. */
final class Following {

    private final FrameworkIndex index;
    private final double drift;
    private final Timeline timeline;
    private final List<Part> parts;
    private final Gains gains = new Gains();
    private final GroupsHeard heard;
    private final StatedLevels stated = new StatedLevels();
    private LevelState state;
    private long day;

    /**
     * @param expected the level before anything is said
     * @param prior what that level consists of, each part with its levels as its mass
     */
    Following(
            FrameworkIndex index,
            double drift,
            Timeline timeline,
            double expected,
            List<Part> prior) {
        this.index = index;
        this.drift = drift;
        this.timeline = timeline;
        this.state = new LevelState(expected, index.constants().priorPrecision().value());
        this.day = timeline.first();
        this.parts = new ArrayList<>(prior);
        this.heard = new GroupsHeard(index);
    }

    void take(DatedItem item) {
        passTo(item.day());
        switch (item) {
            case DatedItem.Observed it -> {
                stated.add(it.level());
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
        stated.add(it.answers(), mean);
        gains.measured(mean, state.mean(), it.day());
        observe(
                Reasons.rule(it.group()),
                Reasons.input(it.answers(), mean),
                mean,
                heard.add(it.group(), it.answers().size()));
    }

    private void grow(DatedItem.Grown it) {
        LevelState before = state;
        state = before.growing(it.step(), timeline.growth());
        double lift = state.mean() - before.mean();
        if (lift > 0) {
            add(it.rule(), it.input(), lift);
            gains.predicted(it.milestone(), lift);
            // What was said before speaks of another level: it neither disagrees nor repeats.
            stated.forget();
            heard.forget();
        }
    }

    private void add(String rule, String input, double levels) {
        parts.add(new Part(rule, input, levels, null));
    }

    Estimate estimate(Competency competency, boolean rated, boolean confirmed) {
        passTo(timeline.today());
        parts.replaceAll(part -> part.times(state.precision()));
        return new Estimate(
                competency,
                state.mean(),
                state.precision(),
                Estimate.confidence(state.precision(), index.constants()),
                stated.disagreement(),
                rated,
                confirmed,
                parts,
                gains.of(competency.code()));
    }
}
