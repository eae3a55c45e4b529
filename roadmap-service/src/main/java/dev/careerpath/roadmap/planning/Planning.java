package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import dev.careerpath.roadmap.planning.Scheduling.Slot;
import dev.careerpath.roadmap.planning.Weighing.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a plan from a situation; the same input gives the same plan. */
public final class Planning {

    /**
     * A target date nearer than this leaves no room for a plan, so it reaches this far and says so.
     */
    private static final int SHORTEST_WEEKS = 4;

    private final Catalogue catalogue;

    public Planning(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Plans anew.
     *
     * @param previous the plan that this one follows; finished and skipped milestones are kept as
     *     they are, started ones go on; null for the first
     * @param at when the plan is made; it starts on the next Monday in the leader's zone
     * @param cause why, for people
     */
    public Roadmap plan(
            LeaderSituation situation, @Nullable Roadmap previous, Instant at, String cause) {
        List<Milestone> before =
                previous == null
                        ? List.of()
                        : previous.stages().stream().flatMap(s -> s.milestones().stream()).toList();
        List<Milestone> settled = before.stream().filter(m -> m.status().isSettled()).toList();
        Set<String> settledIds = ids(settled);
        Set<String> started =
                ids(
                        before.stream()
                                .filter(m -> m.status() == MilestoneStatus.IN_PROGRESS)
                                .toList());
        List<Activity> candidates = candidates(situation, settledIds);
        Calendar calendar = calendar(situation, at);

        Growth everythingGrown = grown(situation, settled);
        List<Pick> everything =
                Selecting.select(
                        candidates, settledIds, started, everythingGrown, Long.MAX_VALUE / 2);
        List<Slot> slots = Scheduling.schedule(everything, calendar.minutesPerWeek());
        List<Slot> whole = slots;
        List<Pick> planned = everything;
        int deadline = Math.max(calendar.weeks(), SHORTEST_WEEKS);
        if (Weighing.lastWeek(whole) >= deadline) {
            planned =
                    fitting(
                            situation,
                            settled,
                            candidates,
                            settledIds,
                            started,
                            calendar,
                            deadline);
            slots = Scheduling.schedule(planned, calendar.minutesPerWeek());
        }
        Growth plannedGrown = grown(situation, settled);
        double now = plannedGrown.readiness();
        planned.forEach(pick -> plannedGrown.apply(pick.activity()));
        double added = plannedGrown.readiness() - now;
        double projected = Math.min(100, situation.readiness() + added);
        double full = Math.min(100, situation.readiness() + everythingGrown.readiness() - now);
        List<Milestone> continued = before.stream().filter(m -> started.contains(m.id())).toList();
        return new Laying(catalogue, situation, calendar)
                .lay(
                        slots,
                        settled,
                        continued,
                        plannedGrown,
                        everything,
                        new Roadmap.Readiness(
                                oneDecimal(situation.readiness()), oneDecimal(projected)),
                        Weighing.weigh(calendar, everything, whole, planned, full, projected),
                        at,
                        cause);
    }

    private List<Activity> candidates(LeaderSituation situation, Set<String> settled) {
        Growth growth = new Growth(situation.needs());
        return catalogue.activities().stream()
                .filter(activity -> !settled.contains(activity.id()))
                .filter(activity ->
                        activity.isFor(
                                situation.targetRole(),
                                situation.companyStage(),
                                situation.emphases(),
                                situation.currentRole()))
                .filter(activity ->
                        activity.raises().stream()
                                .anyMatch(raise -> growth.isAskedFor(raise.competency())))
                .toList();
    }

    /** Picks within the hours, and lets go what would still end too late. */
    private static List<Pick> fitting(
            LeaderSituation situation,
            List<Milestone> settled,
            List<Activity> candidates,
            Set<String> settledIds,
            Set<String> started,
            Calendar calendar,
            int deadline) {
        List<Activity> open = new ArrayList<>(candidates);
        while (true) {
            List<Pick> picks =
                    Selecting.select(
                            open,
                            settledIds,
                            started,
                            grown(situation, settled),
                            (long) deadline * calendar.minutesPerWeek());
            Set<String> late = new HashSet<>();
            for (Slot slot : Scheduling.schedule(picks, calendar.minutesPerWeek())) {
                String id = slot.pick().activity().id();
                if (slot.lastWeek() >= deadline && !started.contains(id)) {
                    late.add(id);
                }
            }
            if (late.isEmpty()) {
                return picks;
            }
            open.removeIf(activity -> late.contains(activity.id()));
        }
    }

    private static Growth grown(LeaderSituation situation, List<Milestone> settled) {
        Growth growth = new Growth(situation.needs());
        settled.stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.DONE)
                .flatMap(milestone -> milestone.raises().stream())
                .forEach(raised -> growth.reach(raised.competency(), raised.to()));
        return growth;
    }

    private static Calendar calendar(LeaderSituation situation, Instant at) {
        LocalDate today = at.atZone(situation.zone()).toLocalDate();
        return new Calendar(
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                situation.goal().targetDate(),
                Math.max(15, (int) Math.round(situation.goal().hoursPerWeek() * 60)));
    }

    private static Set<String> ids(List<Milestone> milestones) {
        Set<String> ids = new HashSet<>();
        milestones.forEach(milestone -> ids.add(milestone.id()));
        return ids;
    }

    private static double oneDecimal(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
