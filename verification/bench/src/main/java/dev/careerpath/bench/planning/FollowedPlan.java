package dev.careerpath.bench.planning;

import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.readiness.Readiness;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A leader who follows a plan to its end, with the assessment and the plan made anew at each step.
 */
final class FollowedPlan {

    private static final Milestone.Evidence SHOWN = new Milestone.Evidence("Shown.", null);

    /** Weeks by which a step is late. */
    private static final int LATE = 4;

    private final RoadmapPlanner planner;
    private final Assessments assessments;
    private final Manner manner;
    private final Random random;
    private final List<MilestoneProgress> progress = new ArrayList<>();
    private Known known;
    private Roadmap plan;
    private LocalDate today = AnyLeader.DAY;

    private FollowedPlan(RoadmapPlanner planner, AnyLeader leaders, long seed, Manner manner) {
        this.planner = planner;
        this.assessments = leaders.assessments();
        this.manner = manner;
        this.random = new Random(seed);
        LeaderProfile profile = leaders.profile(seed);
        this.known = Known.since(today, profile);
        this.plan =
                planner.plan(assessments.situation(known, today), null, noon(), "The first plan.");
    }

    /** How a plan is followed. */
    enum Manner {
        WITH_EVIDENCE,
        SKIPPING_A_THIRD,
        A_THIRD_LATE,
        WITHOUT_EVIDENCE
    }

    /**
     * What came of it.
     *
     * @param first what the first plan promised
     * @param last what the plan promised before the last of its steps
     * @param assessed what the assessment says in the end
     * @param steps how many were done
     */
    record Outcome(
            Roadmap.Readiness first, Roadmap.Readiness last, Readiness assessed, int steps) {}

    static Outcome follow(RoadmapPlanner planner, AnyLeader leaders, long seed, Manner manner) {
        return new FollowedPlan(planner, leaders, seed, manner).toTheEnd();
    }

    private Outcome toTheEnd() {
        Roadmap.Readiness first = plan.readiness();
        Roadmap.Readiness last = first;
        for (Optional<Milestone> next = next(); next.isPresent(); next = next()) {
            last = plan.readiness();
            settle(next.get());
        }
        return new Outcome(
                first, last, assessments.assess(known, today).readiness(), progress.size());
    }

    private Optional<Milestone> next() {
        return plan.milestones().stream()
                .filter(m -> !m.status().isSettled())
                .min(Comparator.comparing(Milestone::end).thenComparing(Milestone::id));
    }

    private void settle(Milestone next) {
        boolean third = random.nextInt(3) == 0;
        LocalDate on =
                third && manner == Manner.A_THIRD_LATE ? next.end().plusWeeks(LATE) : next.end();
        today = on.isBefore(today) ? today : on;
        begin();
        if (third && manner == Manner.SKIPPING_A_THIRD) {
            plan = plan.with(next.to(MilestoneStatus.SKIPPED, noon(), null));
        } else {
            boolean shown = manner != Manner.WITHOUT_EVIDENCE;
            plan = plan.with(next.to(MilestoneStatus.DONE, noon(), shown ? SHOWN : null));
            progress.add(completed(next, shown));
        }
        known = known.walked(progress);
        Roadmap before = plan;
        plan =
                planner.plan(
                                assessments.situation(known, today),
                                before,
                                noon().plusSeconds(60),
                                "A step further.")
                        .following(before);
    }

    /** What was to begin by today has begun on its day. */
    private void begin() {
        for (Milestone milestone : plan.milestones()) {
            if (milestone.status() == MilestoneStatus.PLANNED
                    && !milestone.start().isAfter(today)) {
                plan =
                        plan.with(
                                milestone.to(
                                        MilestoneStatus.IN_PROGRESS,
                                        milestone.start().atTime(9, 0).toInstant(ZoneOffset.UTC),
                                        null));
            }
        }
    }

    /** As the assessment reads it from the event of the milestone. */
    private MilestoneProgress completed(Milestone milestone, boolean shown) {
        return new MilestoneProgress(
                milestone.id(),
                MilestoneProgress.Status.COMPLETED,
                noon(),
                shown,
                milestone.raises().stream()
                        .map(r -> new MilestoneProgress.Raise(r.competency(), r.to()))
                        .toList(),
                new MilestoneProgress.Finish(
                        noon(),
                        (double) milestone.hours(),
                        (double) milestone.weeks(),
                        false,
                        false));
    }

    private Instant noon() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
