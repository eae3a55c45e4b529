package dev.careerpath.roadmap.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of the catalogue.
 *
 * @param version such as {@code 1.0}
 * @param competencies codes of the framework's competencies that activities may raise
 * @param stages the four stages with what ends each
 * @param activities in a fixed order
 * @param onboarding the first days in each target role
 * @param watchlist how people in the role fail, how it shows early and what helps
 * @param scorecard what to measure in the role, and how often
 * @param decisions choices about the role itself
 * @param exclusions facts that the catalogue leaves out, with the reason
 * @param gates codes of the framework's gates that posts may meet; empty before 1.1
 * @param posts jobs on the way to the target roles; empty before 1.1
 * @param core by role, the competencies that every plan of enough time works on; empty before 1.1
 */
public record Catalogue(
        String version,
        String title,
        String description,
        List<String> competencies,
        List<Stage> stages,
        List<Activity> activities,
        Map<TargetRole, List<Onboarding>> onboarding,
        List<Warning> watchlist,
        List<Metric> scorecard,
        List<Decision> decisions,
        List<Exclusion> exclusions,
        List<String> gates,
        List<Post> posts,
        Map<TargetRole, List<String>> core) {

    public Catalogue {
        competencies = Lists.orEmpty(competencies);
        stages = Lists.orEmpty(stages);
        activities = Lists.orEmpty(activities);
        watchlist = Lists.orEmpty(watchlist);
        scorecard = Lists.orEmpty(scorecard);
        decisions = Lists.orEmpty(decisions);
        exclusions = Lists.orEmpty(exclusions);
        gates = Lists.orEmpty(gates);
        posts = Lists.orEmpty(posts);
        onboarding = Map.copyOf(onboarding);
        core = core == null ? Map.of() : Map.copyOf(core);
    }

    /** The competencies that every plan of enough time for a role works on. */
    public List<String> core(TargetRole role) {
        return core.getOrDefault(role, List.of());
    }

    /**
     * A stage of every plan.
     *
     * @param exitCriteria what a sponsor can see at its end, for every role
     * @param exitCriteriaByRole what a sponsor can see besides, on the way to one role
     * @param exitCriteriaAway what can be seen instead of both where there is no company to work
     *     in; empty where both hold there too
     */
    public record Stage(
            StageId id,
            String title,
            String purpose,
            List<String> exitCriteria,
            Map<TargetRole, List<String>> exitCriteriaByRole,
            List<String> exitCriteriaAway) {

        public Stage {
            exitCriteria = Lists.orEmpty(exitCriteria);
            exitCriteriaAway = Lists.orEmpty(exitCriteriaAway);
            exitCriteriaByRole =
                    exitCriteriaByRole == null ? Map.of() : Map.copyOf(exitCriteriaByRole);
        }

        /**
         * What a sponsor can see at its end on the way to this role.
         *
         * @param away whether the leader has no company to work in
         */
        public List<String> exitCriteriaFor(TargetRole role, boolean away) {
            if (away && !exitCriteriaAway.isEmpty()) {
                return exitCriteriaAway;
            }
            return Stream.concat(
                            exitCriteria.stream(),
                            exitCriteriaByRole.getOrDefault(role, List.of()).stream())
                    .toList();
        }
    }

    /**
     * A stretch of the first days in the role.
     *
     * @param fromDay counted from the first day, 0
     * @param toDay the last day of the stretch
     */
    public record Onboarding(String title, int fromDay, int toDay, List<Item> items) {

        /** One thing to do. */
        public record Item(String text, List<CompanyStage> companyStages, List<String> sources) {
            public Item {
                companyStages = Lists.orEmpty(companyStages);
                sources = Lists.orEmpty(sources);
            }
        }
    }

    /** A failure mode with its early symptom and its fixes. */
    public record Warning(
            String id,
            String title,
            String symptom,
            List<String> fixes,
            List<TargetRole> roles,
            List<CompanyStage> companyStages,
            List<String> sources) {
        public Warning {
            fixes = Lists.orEmpty(fixes);
            roles = Lists.orEmpty(roles);
            companyStages = Lists.orEmpty(companyStages);
            sources = Lists.orEmpty(sources);
        }
    }

    /**
     * A measure and its cadence.
     *
     * @param target what to aim for; null before 1.1
     */
    public record Metric(
            String id,
            String area,
            String metric,
            String cadence,
            List<TargetRole> roles,
            List<String> sources,
            @Nullable String target) {}

    /** A choice about the shape of the role, with what speaks for either side. */
    public record Decision(
            String id,
            String question,
            List<TargetRole> roles,
            List<Reason> combineWhen,
            List<Reason> separateWhen) {

        /**
         * What speaks for one side.
         *
         * @param regulated true when it counts in regulated industries only
         */
        public record Reason(
                String text,
                List<CompanyStage> companyStages,
                List<String> emphases,
                @Nullable Boolean regulated,
                List<String> sources) {
            public Reason {
                companyStages = Lists.orEmpty(companyStages);
                emphases = Lists.orEmpty(emphases);
                sources = Lists.orEmpty(sources);
            }
        }
    }

    /** A fact that is left out on purpose. */
    public record Exclusion(String source, String reason) {}

    /** The activity of this id, if this version has it. */
    public Optional<Activity> activity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** Whether some activities run beside projects. */
    public boolean hasHabits() {
        return activities.stream().anyMatch(it -> it.mode() == Activity.Mode.HABIT);
    }

    /** The stage of this id; the file's check makes sure that there is one. */
    public Stage stage(StageId id) {
        return stages.get(id.ordinal());
    }
}
