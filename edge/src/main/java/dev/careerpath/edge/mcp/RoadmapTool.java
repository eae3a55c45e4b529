package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.careerpath.edge.mcp.CallersServices.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan: stages and steps. */
final class RoadmapTool {

    private RoadmapTool() {}

    record About(
            @JsonPropertyDescription("Whose; left out for your own") @Nullable String profileId) {}

    /** Of what is not shared with the caller, nothing is there. */
    record Plan(
            String profileId,
            long version,
            @JsonPropertyDescription(
                            "Give it to start_milestone and finish_milestone, which then change this plan and no later one")
                    @Nullable String revision,
            String targetRole,
            @JsonPropertyDescription("Score today and with the plan followed, from 0 to 100")
                    @Nullable Readiness readiness,
            @Nullable Feasibility feasibility,
            @JsonPropertyDescription("Why there is this version") @Nullable String cause,
            @Nullable List<Stage> stages) {

        Plan at(String itsRevision) {
            return new Plan(
                    profileId,
                    version,
                    itsRevision,
                    targetRole,
                    readiness,
                    feasibility,
                    cause,
                    stages);
        }
    }

    record Readiness(@Nullable Double now, @Nullable Double projected) {}

    record Feasibility(
            boolean onTime,
            @JsonPropertyDescription("The last day of everything worth doing")
                    @Nullable LocalDate projectedFinish,
            @Nullable Integer hoursNeeded,
            @Nullable Integer hoursAvailable) {}

    record Stage(String title, LocalDate start, LocalDate end, List<Milestone> milestones) {}

    record Milestone(
            String id,
            String title,
            @JsonPropertyDescription("PLANNED, IN_PROGRESS, DONE or SKIPPED") String status,
            LocalDate start,
            LocalDate end,
            int hours,
            @JsonPropertyDescription("How somebody else can tell that it is done")
                    @Nullable List<String> doneWhen) {}

    static Tool<About, Plan> tool() {
        return new Tool<>(
                "read_roadmap",
                "Read the roadmap",
                "A leader's plan: stages with their milestones, dates and status, and whether it is done in time.",
                false,
                About.class,
                Plan.class,
                (about, services) -> {
                    Answer<Plan> answer =
                            services.get(
                                    "roadmaps",
                                    "/v1/roadmaps/" + services.profile(about.profileId()),
                                    Plan.class);
                    return answer.body().at(answer.revision());
                });
    }
}
