package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "What if", description = "What would move; nothing is stored")
class PreviewController {

    private final PreviewingRoadmap previewing;

    PreviewController(PreviewingRoadmap previewing) {
        this.previewing = previewing;
    }

    /**
     * What is to be different; what is left out stays as it is.
     *
     * @param hoursPerWeek 1 to 60
     * @param targetDate after today
     */
    record WhatIf(
            @Min(1) @Max(60) @Nullable Integer hoursPerWeek,
            @Nullable LocalDate targetDate,
            @Nullable TargetRole targetRole,
            @Nullable Context context) {

        boolean asksForAnAssessment() {
            return targetRole != null || context != null;
        }
    }

    /** The company that the role is in, as in a profile. */
    record Context(
            @NotNull @Nullable CompanyStage companyStage,
            @Size(max = 5) @Nullable List<Emphasis> emphases,
            @Size(max = 100) @Text(TextRule.SINGLE_LINE) @Nullable String industry,
            @Nullable Boolean regulated) {}

    /** What the role leans towards. */
    enum Emphasis {
        PRODUCT_LED,
        PLATFORM,
        TRANSFORMATION,
        FRACTIONAL,
        AI_FOCUSED
    }

    @PostMapping("/v1/roadmaps/{profileId}/preview")
    @Operation(
            summary = "What if: other hours, date, role or context, beside today's plan",
            description = "Nothing is stored.")
    Preview ofALeader(
            Caller caller, @PathVariable String profileId, @RequestBody Sent<WhatIf> change) {
        return previewing.change(caller.tenant(), profileId, change);
    }

    @PostMapping("/v1/roadmaps/preview")
    @Operation(
            operationId = "previewRoadmapOfProfile",
            summary = "What if: a profile body in, a plan out",
            description = "Nothing is stored; name and e-mail may be left out.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            ref =
                                                                    "/bodies/profile.schema.json#/$defs/plannedWhatIf"))))
    Preview ofAProfile(Caller caller, @RequestBody ObjectNode profile) {
        return previewing.profile(caller.tenant(), profile);
    }
}
