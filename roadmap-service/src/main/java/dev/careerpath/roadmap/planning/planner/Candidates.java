package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.baseline.PlanProgress;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.ReadinessGains;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The activities that may become steps of a plan: of those meant for such a leader the ones that
 * can start some day and count.
 */
final class Candidates {

    private final List<Open> open = new ArrayList<>();
    private final Map<String, StepUnderWay> underWay = new HashMap<>();
    private final NumberedCompetencies competencies;

    Candidates(Catalogue catalogue, LeaderSituation situation, PlanProgress progress) {
        this.competencies = new NumberedCompetencies(situation.needs());
        Set<String> taken = new HashSet<>();
        for (Milestone milestone : progress.milestones()) {
            switch (milestone.status()) {
                case DONE -> {
                    milestone.raises().forEach(r -> competencies.reached(r.competency(), r.to()));
                    // Also what the plan counted on another step for, which was to come first.
                    KnownActivities.of(catalogue, milestone)
                            .raises()
                            .forEach(r -> competencies.reached(r.competency(), r.to()));
                }
                case IN_PROGRESS -> {
                    Activity activity = KnownActivities.of(catalogue, milestone);
                    underWay.put(
                            milestone.id(),
                            progress.underWay(milestone, activity.mode(), catalogue.hasHabits()));
                    open.add(new Open(activity, competencies.raised(activity)));
                }
                default -> {}
            }
            if (milestone.status() != MilestoneStatus.PLANNED) {
                taken.add(milestone.id());
            }
        }
        for (Activity activity : catalogue.activities()) {
            if (activity.stage() != StageId.TRANSITION
                    && !taken.contains(activity.id())
                    && situation.isMeantBy(activity)) {
                open.add(new Open(activity, competencies.raised(activity)));
            }
        }
    }

    /** Drops what the leader has outgrown and what can never start. */
    void keepWhatCanStart() {
        StartableSteps.keep(open, underWay.keySet(), today());
    }

    /** Drops what neither adds to readiness nor opens the way to something that does. */
    void keepWhatCounts(ReadinessGains gains) {
        CountingSteps.keep(open, underWay.keySet(), gains);
    }

    /** What is left, in the order of the catalogue, those under way first. */
    List<Open> all() {
        return open;
    }

    /** The step as far as it has been begun; null when it has not. */
    @Nullable StepUnderWay underWay(Activity activity) {
        return underWay.get(activity.id());
    }

    /** How many are under way. */
    int started() {
        return underWay.size();
    }

    /** Levels as assessed, or as finished milestones have taught since. */
    double[] today() {
        return competencies.today();
    }

    /** The number of a competency; null where the role does not ask for it. */
    @Nullable Integer competency(String code) {
        return competencies.number(code);
    }

    /** An activity that may be taken, with what it raises of what the role asks for. */
    record Open(Activity activity, List<Raised> rises) {}

    /** Of each competency, the levels above today's that some activity leads to. */
    List<TreeSet<Double>> reachable() {
        List<TreeSet<Double>> levels = new ArrayList<>();
        for (int c = 0; c < today().length; c++) {
            levels.add(new TreeSet<>());
        }
        for (Open one : open) {
            for (Raised r : one.rises()) {
                if (r.to() > today()[r.c()]) {
                    levels.get(r.c()).add(r.to());
                }
            }
        }
        return levels;
    }
}
