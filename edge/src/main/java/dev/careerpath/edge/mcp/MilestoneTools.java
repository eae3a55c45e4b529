package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.careerpath.edge.mcp.CallersServices.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of the plan that are begun and done. */
final class MilestoneTools {

    private MilestoneTools() {}

    record Started(
            @JsonPropertyDescription("The milestone's id, as read_roadmap gives it")
                    String milestoneId,
            @JsonPropertyDescription("As read_roadmap gave it") String revision,
            @JsonPropertyDescription("Whose; left out for your own") @Nullable String profileId) {}

    record Finished(
            @JsonPropertyDescription("The milestone's id, as read_roadmap gives it")
                    String milestoneId,
            @JsonPropertyDescription("As read_roadmap gave it") String revision,
            @JsonPropertyDescription(
                            "What shows that it is done, in a line; a step with evidence counts for more")
                    @Nullable String evidenceTitle,
            @JsonPropertyDescription("Where it can be seen, with http or https")
                    @Nullable String evidenceUrl,
            @JsonPropertyDescription("Whose; left out for your own") @Nullable String profileId) {

        private Map<String, Object> change() {
            Map<String, Object> change = new LinkedHashMap<>(Map.of("status", "DONE"));
            if (evidenceTitle != null || evidenceUrl != null) {
                Map<String, Object> evidence = new LinkedHashMap<>();
                evidence.put("title", evidenceTitle == null ? evidenceUrl : evidenceTitle);
                if (evidenceUrl != null) {
                    evidence.put("url", evidenceUrl);
                }
                change.put("evidence", evidence);
            }
            return change;
        }
    }

    record Changed(
            RoadmapTool.@Nullable Milestone milestone,
            @JsonPropertyDescription("For the next change, until the plan is made anew")
                    String revision) {}

    static List<Tool<?, ?>> tools() {
        return List.of(
                new Tool<>(
                        "start_milestone",
                        "Start a milestone",
                        "Says that work on a step of the plan has begun. The plan is made anew seconds later.",
                        true,
                        Started.class,
                        Changed.class,
                        (step, services) ->
                                change(
                                        services,
                                        step.profileId(),
                                        step.milestoneId(),
                                        step.revision(),
                                        Map.of("status", "IN_PROGRESS"))),
                new Tool<>(
                        "finish_milestone",
                        "Finish a milestone",
                        "Says that a step of the plan is done. Readiness is assessed and the plan made anew seconds"
                                + " later.",
                        true,
                        Finished.class,
                        Changed.class,
                        (step, services) ->
                                change(
                                        services,
                                        step.profileId(),
                                        step.milestoneId(),
                                        step.revision(),
                                        step.change())));
    }

    private static Changed change(
            CallersServices services,
            @Nullable String profileId,
            @Nullable String milestoneId,
            @Nullable String revision,
            Map<String, Object> change)
            throws ToolRefusal {
        String milestone = CallersServices.id("milestoneId", milestoneId);
        Answer<RoadmapTool.Plan> answer =
                services.patch(
                        "roadmaps",
                        "/v1/roadmaps/%s/milestones/%s"
                                .formatted(services.profile(profileId), milestone),
                        change,
                        CallersServices.revision(revision),
                        RoadmapTool.Plan.class);
        return new Changed(find(answer.body(), milestone).orElse(null), answer.revision());
    }

    private static Optional<RoadmapTool.Milestone> find(RoadmapTool.Plan plan, String id) {
        return plan.stages() == null
                ? Optional.empty()
                : plan.stages().stream()
                        .flatMap(stage -> stage.milestones().stream())
                        .filter(each -> each.id().equals(id))
                        .findFirst();
    }
}
