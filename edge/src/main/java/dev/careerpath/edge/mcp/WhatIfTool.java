package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan that would be, beside the one that is. */
final class WhatIfTool {

    private WhatIfTool() {}

    record WhatIf(
            @JsonPropertyDescription("Whose; left out for your own") @Nullable String profileId,
            @JsonPropertyDescription("Hours a week for the plan, 1 to 60")
                    @Nullable Integer hoursPerWeek,
            @JsonPropertyDescription("By when, after today, as 2028-03-31")
                    @Nullable String targetDate,
            @JsonPropertyDescription("CTO, CPTO or FIELD_CTO") @Nullable String targetRole) {

        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            put(body, "hoursPerWeek", hoursPerWeek);
            put(body, "targetDate", targetDate);
            put(body, "targetRole", targetRole);
            return body;
        }

        private static void put(Map<String, Object> body, String name, @Nullable Object value) {
            if (value != null) {
                body.put(name, value);
            }
        }
    }

    record Compared(
            @JsonPropertyDescription("The plan that is") @Nullable Side today,
            @JsonPropertyDescription("The plan that would be; nothing of it is stored")
                    Side preview,
            @JsonPropertyDescription("The difference in words") List<String> summary,
            @JsonPropertyDescription("Steps that only the plan that is has") List<Step> onlyToday,
            @JsonPropertyDescription("Steps that only the plan that would be has")
                    List<Step> onlyPreview) {}

    record Side(
            String targetRole,
            RoadmapTool.Readiness readiness,
            boolean onTime,
            LocalDate projectedFinish,
            int hoursNeeded,
            int hoursPlanned,
            int milestones) {}

    record Step(String title, int hours, LocalDate start, LocalDate end) {}

    static Tool<WhatIf, Compared> tool() {
        return new Tool<>(
                "try_what_if",
                "Try a what-if",
                "What the plan would be with other hours a week, another date or another role, beside today's plan."
                        + " Give at least one of the three; nothing is stored.",
                false,
                WhatIf.class,
                Compared.class,
                (change, services) ->
                        services.post(
                                        "roadmaps",
                                        "/v1/roadmaps/"
                                                + services.profile(change.profileId())
                                                + "/preview",
                                        change.body(),
                                        Compared.class)
                                .body());
    }
}
