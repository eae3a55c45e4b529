package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The leader's levels as a plan unfolds, and what they are worth for the role. */
final class Growth {

    /**
     * Levels are estimates: a quarter of a level below the start of a range is near enough to
     * begin.
     */
    private static final double NEAR_ENOUGH = 0.25;

    private final Map<String, LeaderSituation.Need> needs = new LinkedHashMap<>();
    private final Map<String, Double> levels = new LinkedHashMap<>();
    private final double weights;

    Growth(List<LeaderSituation.Need> needs) {
        double sum = 0;
        for (LeaderSituation.Need need : needs) {
            this.needs.put(need.code(), need);
            levels.put(need.code(), need.level());
            sum += need.weight();
        }
        weights = sum;
    }

    double level(String competency) {
        return levels.getOrDefault(competency, 0.0);
    }

    LeaderSituation.Need need(String competency) {
        LeaderSituation.Need need = needs.get(competency);
        if (need == null) {
            throw new IllegalArgumentException("The role does not ask for " + competency);
        }
        return need;
    }

    boolean isAskedFor(String competency) {
        return needs.containsKey(competency);
    }

    /** Whether every competency that the role asks for is high enough to begin. */
    boolean isReadyFor(Activity activity) {
        return activity.raises().stream()
                .noneMatch(raise ->
                        needs.containsKey(raise.competency())
                                && level(raise.competency()) < raise.from() - NEAR_ENOUGH);
    }

    /** Whether it would teach nothing new. */
    boolean hasOutgrown(Activity activity) {
        return activity.raises().stream()
                .allMatch(raise ->
                        !needs.containsKey(raise.competency())
                                || level(raise.competency()) >= raise.to());
    }

    /** Points of readiness, 0 to 100, that the activity adds. */
    double gain(Activity activity) {
        double points = 0;
        for (Activity.Raise raise : activity.raises()) {
            points += gain(raise);
        }
        return points;
    }

    double gain(Activity.Raise raise) {
        LeaderSituation.Need need = needs.get(raise.competency());
        if (need == null || level(raise.competency()) >= raise.to()) {
            return 0;
        }
        return worth(need, raise.to()) - worth(need, level(raise.competency()));
    }

    void apply(Activity activity) {
        activity.raises().forEach(raise -> reach(raise.competency(), raise.to()));
    }

    void reach(String competency, double to) {
        levels.computeIfPresent(competency, (_, level) -> Math.max(level, to));
    }

    Collection<LeaderSituation.Need> needs() {
        return needs.values();
    }

    /** The score of these levels, 0 to 100. */
    double readiness() {
        return needs.values().stream().mapToDouble(need -> worth(need, level(need.code()))).sum();
    }

    private double worth(LeaderSituation.Need need, double level) {
        double met = need.required() <= 0 ? 1 : Math.min(level / need.required(), 1);
        return 100 * need.weight() * met / weights;
    }
}
