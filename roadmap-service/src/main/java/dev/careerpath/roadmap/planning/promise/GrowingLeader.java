package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.promise.LevelProjection.Effort;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leader's levels from the day of an assessment on, moved by the steps that are finished. */
public final class GrowingLeader {

    private final GrowthModel growth;
    private final LevelProjection projection;
    private final List<LeaderSituation.Need> needs;
    private final List<LevelState> states;
    private LocalDate day;

    private GrowingLeader(
            GrowthModel growth,
            List<LeaderSituation.Need> needs,
            List<LevelState> states,
            LocalDate day) {
        this.growth = growth;
        this.projection = new LevelProjection(growth);
        this.needs = needs;
        this.states = states;
        this.day = day;
    }

    /**
     * A step that is finished.
     *
     * @param day the day on which it is
     * @param raises what it does for each competency
     */
    public record Step(LocalDate day, List<Raise> raises, GrowthModel.Shown shown) {}

    /** What a step does for one competency. */
    public record Raise(String competency, Effort effort) {}

    /**
     * The leader as assessed; null where the assessment does not say how its levels grow.
     *
     * @param day of the assessment, in UTC
     */
    public static @Nullable GrowingLeader of(LeaderSituation situation, LocalDate day) {
        GrowthModel growth = situation.growth();
        List<LevelState> states = new ArrayList<>();
        for (LeaderSituation.Need need : situation.needs()) {
            LevelState state = need.state();
            if (state != null) {
                states.add(state);
            }
        }
        return growth == null || states.size() < situation.needs().size()
                ? null
                : new GrowingLeader(growth, situation.needs(), states, day);
    }

    /** What the assessment would say on a day, after these steps; it changes nothing here. */
    public ProjectedScore scoreAfter(List<Step> steps, LocalDate asOf) {
        GrowingLeader later = new GrowingLeader(growth, needs, new ArrayList<>(states), day);
        steps.stream().sorted(Comparator.comparing(Step::day)).forEach(later::finish);
        later.passTo(asOf);
        return ProjectedScore.of(needs, later.states, growth);
    }

    private void finish(Step step) {
        passTo(step.day());
        for (Raise raise : step.raises()) {
            int place = place(raise.competency());
            if (place >= 0) {
                states.set(
                        place, projection.growing(states.get(place), raise.effort(), step.shown()));
            }
        }
    }

    private void passTo(LocalDate later) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, later));
        if (days > 0) {
            states.replaceAll(state -> projection.after(state, days));
            day = later;
        }
    }

    private int place(String competency) {
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i).code().equals(competency)) {
                return i;
            }
        }
        return -1;
    }
}
