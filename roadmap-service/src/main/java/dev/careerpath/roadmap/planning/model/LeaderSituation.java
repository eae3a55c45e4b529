package dev.careerpath.roadmap.planning.model;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan is made from.
 *
 * @param assessmentVersion the assessment that the levels come from
 * @param assessedAt when
 * @param zone where the leader's days begin and end
 * @param currentRole the role today, by its code
 * @param emphases what the target role stresses, by their codes
 * @param readiness the assessed score, 0 to 100
 * @param likely the interval expected to hold the true score
 * @param needs the competencies of the target role
 * @param gates the hard requirements, passed through to the plan
 * @param growth how finished steps move levels; null where the assessment does not say
 * @param present how the leader works today, and with what; null where the profile does not tell
 * @param standing how far the leader is from READY; null where the assessment does not say
 */
public record LeaderSituation(
        long assessmentVersion,
        Instant assessedAt,
        ZoneId zone,
        TargetRole targetRole,
        String currentRole,
        CompanyStage companyStage,
        List<String> emphases,
        boolean regulated,
        Goal goal,
        double readiness,
        List<Need> needs,
        List<Roadmap.Gate> gates,
        Interval likely,
        @Nullable GrowthModel growth,
        @Nullable PresentSituation present,
        @Nullable Standing standing) {

    /** Less than shows in a level with one decimal. */
    private static final double TRIFLE = 0.05;

    public LeaderSituation {
        emphases = List.copyOf(emphases);
        needs = List.copyOf(needs);
        gates = List.copyOf(gates);
    }

    /** Scores 0 to 100, {@code low <= high}. */
    public record Interval(double low, double high) {}

    /** The same leader with another goal. */
    public LeaderSituation aimingAt(Goal other) {
        return new LeaderSituation(
                assessmentVersion,
                assessedAt,
                zone,
                targetRole,
                currentRole,
                companyStage,
                emphases,
                regulated,
                other,
                readiness,
                needs,
                gates,
                likely,
                growth,
                present,
                standing);
    }

    /**
     * What the leader aims at.
     *
     * @param targetDate the day the role is to start
     * @param hoursPerWeek for development, above 0, at most 60
     */
    public record Goal(LocalDate targetDate, double hoursPerWeek) {}

    /** Whether an activity is meant for such a leader, and can be done where the leader works. */
    public boolean isMeantBy(Activity activity) {
        return isMeantForRole(activity)
                && (present == null ? activity.without().isEmpty() : present.allows(activity));
    }

    /** Whether an activity is meant for such a leader, wherever it may be done. */
    public boolean isMeantForRole(Activity activity) {
        return activity.isFor(targetRole, stageOfWork(), emphases, currentRole)
                && !(activity.inPlaceOfHolder() && currentRole.equals(targetRole.name()));
    }

    /** Whether there is no company in which to do anything now. */
    public boolean hasNoCompany() {
        return present != null && present.away();
    }

    /** The stage of the company in which steps are done; the one aimed at, if no other is told. */
    public CompanyStage stageOfWork() {
        CompanyStage told = present == null ? null : present.companyStage();
        return told == null ? companyStage : told;
    }

    /** Whether the same role is aimed at, with no level further from what it requires. */
    public boolean asksNoMoreThan(LeaderSituation before) {
        return targetRole == before.targetRole
                && currentRole.equals(before.currentRole)
                && companyStage == before.companyStage
                && emphases.equals(before.emphases)
                && Objects.equals(present, before.present)
                && needs.stream()
                        .allMatch(need ->
                                before.needs.stream()
                                        .anyMatch(then ->
                                                then.code().equals(need.code())
                                                        && then.required() >= need.required()
                                                        && then.level() <= need.level()));
    }

    /**
     * Whether an assessment, maybe a later one, says just what another said. How far the leader is
     * from READY changes no plan.
     */
    public boolean saysNothingNew(LeaderSituation before) {
        return equals(
                new LeaderSituation(
                        assessmentVersion,
                        assessedAt,
                        before.zone,
                        before.targetRole,
                        before.currentRole,
                        before.companyStage,
                        before.emphases,
                        before.regulated,
                        before.goal,
                        before.readiness,
                        before.needs,
                        before.gates,
                        before.likely,
                        before.growth,
                        before.present,
                        standing));
    }

    /**
     * Whether nothing else is known than when a plan was made, but for what has been done of it.
     *
     * @param plan with the milestones that are done by now
     */
    public boolean asksTheSame(Roadmap plan) {
        LeaderSituation before = plan.situation();
        if (targetRole != before.targetRole()
                || !currentRole.equals(before.currentRole())
                || companyStage != before.companyStage()
                || !emphases.equals(before.emphases())
                || !Objects.equals(present, before.present())
                || !goal.equals(before.goal())
                || needs.size() != before.needs().size()) {
            return false;
        }
        Map<String, Double> taught = plan.taught();
        for (Need need : needs) {
            double level = taught.getOrDefault(need.code(), 0.0);
            if (before.needs().stream().noneMatch(then -> need.isAs(then, level))) {
                return false;
            }
        }
        return true;
    }

    /**
     * One competency of the target role.
     *
     * @param required 0 to 5
     * @param level 0 to 5
     * @param weight above 0; only its share of the sum counts
     * @param priority 1 for the gap that is most worth closing
     * @param state what the level is made of; null where the assessment does not say
     */
    public record Need(
            String code,
            String name,
            double required,
            double level,
            double weight,
            int priority,
            List<String> sources,
            @Nullable LevelState state) {

        public double gap() {
            return Math.max(0, required - level);
        }

        /**
         * Whether it is the same need, and its level has not moved beyond what has been taught.
         *
         * @param taught the level that what is done leads to, 0 to 5
         */
        private boolean isAs(Need then, double taught) {
            return code.equals(then.code)
                    && required == then.required
                    && weight == then.weight
                    && Math.abs(Math.max(level, taught) - Math.max(then.level, taught)) < TRIFLE;
        }
    }
}
