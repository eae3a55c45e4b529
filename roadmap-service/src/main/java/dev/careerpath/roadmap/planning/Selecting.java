package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks what is worth doing, best readiness per hour first. Each pick changes the levels, so that
 * the next one is chosen and allowed by where the leader will then stand.
 */
final class Selecting {

    /** Below this many points of readiness an activity is not worth a place in the plan. */
    private static final double WORTH_WHILE = 0.08;

    private static final int TRANSITION_STEPS = 2;

    private final List<Activity> candidates;
    private final Map<String, Activity> byId = new HashMap<>();
    private final Set<String> settled;
    private final Growth growth;
    private final Map<String, Pick> picks = new LinkedHashMap<>();
    private final Map<String, Pick> lastRaising = new HashMap<>();
    private long minutesLeft;

    private Selecting(List<Activity> candidates, Set<String> settled, Growth growth, long minutes) {
        this.candidates = candidates;
        this.settled = settled;
        this.growth = growth;
        this.minutesLeft = minutes;
        candidates.forEach(activity -> byId.put(activity.id(), activity));
    }

    /**
     * Picks as much as fits.
     *
     * @param candidates what is meant for somebody in this situation and not settled
     * @param settled ids that are done or skipped
     * @param started ids that are under way; they are picked first, whatever they cost
     * @param growth the levels to start from; afterwards those that the picks lead to
     * @param minutes the most they may take together
     */
    static List<Pick> select(
            List<Activity> candidates,
            Set<String> settled,
            Set<String> started,
            Growth growth,
            long minutes) {
        Selecting selecting = new Selecting(candidates, settled, growth, minutes);
        candidates.stream()
                .filter(activity -> started.contains(activity.id()))
                .forEach(selecting::pick);
        long reserve = Math.min(minutes / 8, 60L * 60);
        selecting.minutesLeft -= reserve;
        selecting.pickBestPerHour();
        selecting.minutesLeft += reserve;
        selecting.pickTransition();
        selecting.pickBestPerHour();
        return List.copyOf(selecting.picks.values());
    }

    private void pickBestPerHour() {
        for (Activity best = bestPerHour(); best != null; best = bestPerHour()) {
            pick(best);
        }
    }

    private @Nullable Activity bestPerHour() {
        Activity best = null;
        double bestRate = 0;
        for (Activity activity : candidates) {
            if (picks.containsKey(activity.id()) || !isPossible(activity)) {
                continue;
            }
            double gain = growth.gain(activity);
            double rate = gain / activity.hours();
            // The first in the file's order wins a tie, so the same input gives the same plan.
            if (gain >= WORTH_WHILE && rate > bestRate) {
                best = activity;
                bestRate = rate;
            }
        }
        return best;
    }

    /** Getting into the role takes steps of its own, even for those who have the levels. */
    private void pickTransition() {
        candidates.stream()
                .filter(activity -> activity.stage() == StageId.TRANSITION)
                .sorted(
                        Comparator.comparingDouble((Activity activity) -> -growth.gain(activity))
                                .thenComparingInt(Activity::hours)
                                .thenComparing(Activity::id))
                .filter(activity -> !picks.containsKey(activity.id()) && isPossible(activity))
                .limit(Math.max(0, TRANSITION_STEPS - transitionPicks()))
                .toList()
                .forEach(activity -> {
                    if (isPossible(activity)) {
                        pick(activity);
                    }
                });
    }

    private long transitionPicks() {
        return picks.values().stream().filter(pick -> pick.stage() == StageId.TRANSITION).count();
    }

    private boolean isPossible(Activity activity) {
        return activity.hours() * 60L <= minutesLeft
                && growth.isReadyFor(activity)
                && activity.after().stream().allMatch(this::isSatisfied);
    }

    private boolean isSatisfied(String prerequisite) {
        Activity before = byId.get(prerequisite);
        // What is not meant for this leader, or teaches nothing new, holds nothing up.
        return before == null
                || settled.contains(prerequisite)
                || picks.containsKey(prerequisite)
                || growth.hasOutgrown(before);
    }

    private void pick(Activity activity) {
        Set<String> dependsOn = new LinkedHashSet<>();
        StageId stage = activity.stage();
        List<Pick> before = new ArrayList<>();
        activity.after().stream().map(picks::get).filter(p -> p != null).forEach(before::add);
        for (Activity.Raise raise : activity.raises()) {
            Pick earlier = lastRaising.get(raise.competency());
            if (earlier != null) {
                before.add(earlier);
            }
        }
        for (Pick earlier : before) {
            dependsOn.add(earlier.activity().id());
            stage = stage.compareTo(earlier.stage()) < 0 ? earlier.stage() : stage;
        }
        Pick pick =
                new Pick(
                        activity,
                        stage,
                        List.copyOf(dependsOn),
                        raises(activity),
                        because(activity));
        picks.put(activity.id(), pick);
        pick.raises().forEach(raised -> lastRaising.put(raised.competency(), pick));
        growth.apply(activity);
        minutesLeft -= pick.minutes();
    }

    private List<Roadmap.Raised> raises(Activity activity) {
        return activity.raises().stream()
                .filter(raise -> growth.isAskedFor(raise.competency()))
                .filter(raise -> growth.level(raise.competency()) < raise.to())
                .map(raise ->
                        new Roadmap.Raised(
                                raise.competency(),
                                growth.need(raise.competency()).name(),
                                rounded(growth.level(raise.competency())),
                                raise.to()))
                .toList();
    }

    private Roadmap.Because because(Activity activity) {
        Activity.Raise main =
                activity.raises().stream()
                        .filter(raise -> growth.isAskedFor(raise.competency()))
                        .max(Comparator.comparingDouble(growth::gain))
                        .orElseThrow();
        LeaderSituation.Need need = growth.need(main.competency());
        Set<String> sources = new LinkedHashSet<>(activity.sources());
        need.sources().stream().limit(2).forEach(sources::add);
        return new Roadmap.Because(
                need.code(), rounded(need.gap()), need.priority(), List.copyOf(sources));
    }

    static double rounded(double level) {
        return Math.round(level * 100) / 100.0;
    }
}
