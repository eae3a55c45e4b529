package dev.careerpath.roadmap.planning.model;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A staged development plan.
 *
 * @param assessmentVersion the assessment it was made from
 * @param catalogueVersion the catalogue its activities come from
 * @param cause why this version exists, for people
 * @param stages in their order; a stage without milestones is left out, the transition never is
 * @param onboarding the first days in the role
 * @param watchlist failure modes of the role
 * @param scorecard what to measure in the role
 * @param decisions open questions about the shape of the role
 * @param unplanned gaps that the plan leaves open, with the reason
 * @param situation what it was made from, so that it can be made anew without another assessment
 * @param dueBy the last day of the open milestone that ends first; null when nothing is open, or
 *     when the plan has been left alone so long that it waits for a sign of life
 * @param slips how often in a row it was made anew only because a milestone slipped
 * @param dropped milestones of earlier versions that this one no longer has
 * @param route the way to what no step meets; null in plans that were stored before there was one
 */
public record Roadmap(
        long assessmentVersion,
        String catalogueVersion,
        TargetRole targetRole,
        Instant generatedAt,
        String cause,
        Readiness readiness,
        Feasibility feasibility,
        List<Stage> stages,
        List<Gate> gates,
        List<Onboarding> onboarding,
        List<Warning> watchlist,
        List<Metric> scorecard,
        List<Decision> decisions,
        List<Unplanned> unplanned,
        LeaderSituation situation,
        @Nullable LocalDate dueBy,
        int slips,
        List<Dropped> dropped,
        @Nullable Route route) {

    /**
     * The number of plans that nobody acts on, after which the next one waits for somebody who
     * does.
     */
    private static final int SLIPS_AT_MOST = 3;

    /**
     * Scores, 0 to 100.
     *
     * @param now as assessed
     * @param projected what the assessment would say if every milestone is done on its dates with
     *     the evidence that it asks for
     * @param promised the interval around it; null where the assessment does not say how its levels
     *     grow, as is the next
     * @param withoutEvidence what it would say if nothing of it is shown
     */
    public record Readiness(
            double now,
            double projected,
            LeaderSituation.@Nullable Interval promised,
            @Nullable Double withoutEvidence) {}

    /** A stage with its milestones, ordered by start. */
    public record Stage(
            StageId id,
            String title,
            LocalDate start,
            LocalDate end,
            int hours,
            List<String> exitCriteria,
            List<Milestone> milestones) {

        /** Whether there is something in it and nothing of it is left to do. */
        public boolean isComplete() {
            return !milestones.isEmpty()
                    && milestones.stream().allMatch(milestone -> milestone.status().isSettled());
        }

        private Stage with(Milestone changed) {
            return new Stage(
                    id,
                    title,
                    start,
                    end,
                    hours,
                    exitCriteria,
                    milestones.stream()
                            .map(milestone ->
                                    milestone.id().equals(changed.id()) ? changed : milestone)
                            .toList());
        }
    }

    /**
     * A hard requirement of the role, as assessed.
     *
     * @param preferred whether it is wished for rather than required; null is no
     * @param metOn the day on which time in the present post alone meets it; null where it does not
     * @param metBy {@code TIME}, {@code STEP} or {@code POST}, whatever can meet it; null where the
     *     assessment does not say
     * @param levels what levels meet what is missing of it, each of them needed; null where levels
     *     alone do not, or the assessment does not say
     */
    public record Gate(
            String code,
            String title,
            String status,
            String required,
            String actual,
            @Nullable Boolean preferred,
            @Nullable LocalDate metOn,
            @Nullable List<String> metBy,
            @Nullable List<AskedLevel> levels) {

        public Gate {
            metBy = metBy == null ? null : List.copyOf(metBy);
            levels = levels == null ? null : List.copyOf(levels);
        }

        /** Whether what a step leads to can meet it. */
        public boolean hasStepsThatMeetIt() {
            return metBy != null && metBy.contains("STEP");
        }

        /** Whether the role can be had without it. */
        public boolean wished() {
            return Boolean.TRUE.equals(preferred);
        }
    }

    /**
     * A level that a gate asks for.
     *
     * @param anyOf codes of competencies, one of which is enough
     * @param level 0 to 5, to be shown by more than the leader's own word
     */
    public record AskedLevel(List<String> anyOf, double level) {

        public AskedLevel {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A stretch of the first days in the role, with dates. */
    public record Onboarding(String title, LocalDate start, LocalDate end, List<String> items) {}

    /** A failure mode with its early symptom and its fixes. */
    public record Warning(String id, String title, String symptom, List<String> fixes) {}

    /** A measure and its cadence. */
    public record Metric(String area, String metric, String cadence) {}

    /**
     * A choice with what speaks for either side in this leader's context.
     *
     * @param leaning which side the context speaks for, in words
     */
    public record Decision(
            String question, String leaning, List<String> combineWhen, List<String> separateWhen) {}

    /** A gap that stays open. */
    public record Unplanned(String competency, String name, double gap, String reason) {}

    /** A milestone that an earlier version had, where it last stood. */
    public record Dropped(String id, String title, LocalDate start, LocalDate end) {}

    /** The milestone of this id, wherever it stands. */
    public Optional<Milestone> milestone(String id) {
        return milestones().stream().filter(milestone -> milestone.id().equals(id)).findFirst();
    }

    /** The leader's day on which it was made. */
    public LocalDate madeOn() {
        return generatedAt.atZone(situation.zone()).toLocalDate();
    }

    /** Every milestone, stage by stage. */
    public List<Milestone> milestones() {
        return stages.stream().flatMap(stage -> stage.milestones().stream()).toList();
    }

    /** By competency, the highest level that finished milestones lead to. */
    public Map<String, Double> taught() {
        Map<String, Double> taught = new TreeMap<>();
        milestones().stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.DONE)
                .flatMap(milestone -> milestone.raises().stream())
                .forEach(raised -> taught.merge(raised.competency(), raised.to(), Math::max));
        return taught;
    }

    /** The open milestones that should have ended before this day, the longest overdue first. */
    public List<Milestone> overdue(LocalDate today) {
        return open(stages).filter(milestone -> milestone.end().isBefore(today)).toList();
    }

    /** The last day of the open milestone that ends first; see {@link #dueBy()}. */
    public static @Nullable LocalDate dueBy(List<Stage> stages, int slips) {
        return slips >= SLIPS_AT_MOST
                ? null
                : open(stages).map(Milestone::end).findFirst().orElse(null);
    }

    private static Stream<Milestone> open(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.milestones().stream())
                .filter(milestone -> !milestone.status().isSettled())
                .sorted(Comparator.comparing(Milestone::end).thenComparing(Milestone::id));
    }

    /** The same plan with this milestone in place of the one of its id: somebody acted on it. */
    public Roadmap with(Milestone changed) {
        List<Stage> after = stages.stream().map(stage -> stage.with(changed)).toList();
        return copy(after, 0, dropped);
    }

    /** The same plan, made from an assessment that says the same. */
    public Roadmap madeAgain(LeaderSituation same, Instant at, String why) {
        return copy(same, at, why, stages, 0, List.of());
    }

    /** The same plan as the one after {@code before}, which keeps in mind what it dropped. */
    public Roadmap following(Roadmap before) {
        Map<String, Dropped> gone = new TreeMap<>();
        before.dropped().forEach(one -> gone.put(one.id(), one));
        before.milestones()
                .forEach(m -> gone.put(m.id(), new Dropped(m.id(), m.title(), m.start(), m.end())));
        milestones().forEach(milestone -> gone.remove(milestone.id()));
        return copy(stages, slips, List.copyOf(gone.values()));
    }

    /** As {@link #following}, made anew only because a milestone slipped. */
    public Roadmap slippedFrom(Roadmap before) {
        return copy(stages, before.slips() + 1, following(before).dropped());
    }

    private Roadmap copy(List<Stage> changed, int times, List<Dropped> gone) {
        return copy(situation, generatedAt, cause, changed, times, gone);
    }

    private Roadmap copy(
            LeaderSituation from,
            Instant at,
            String why,
            List<Stage> changed,
            int times,
            List<Dropped> gone) {
        return new Roadmap(
                from.assessmentVersion(),
                catalogueVersion,
                targetRole,
                at,
                why,
                readiness,
                feasibility,
                changed,
                gates,
                onboarding,
                watchlist,
                scorecard,
                decisions,
                unplanned,
                from,
                dueBy(changed, times),
                times,
                gone,
                route);
    }
}
