package dev.careerpath.assessment.whatif;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "What if", description = "What would move; nothing is stored")
@RequestMapping("/v1/assessments")
class WhatIfController {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final ProfileBody body;
    private final Clock clock;

    WhatIfController(
            DerivedDocuments<Assessment> assessments,
            Frameworks frameworks,
            ProfileBody body,
            Clock clock) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.body = body;
        this.clock = clock;
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewAssessmentOfProfile",
            summary = "What if: assess a profile body; nothing is stored",
            description = "By the framework that a new profile of yours would be assessed with.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            ref =
                                                                    "/bodies/profile.schema.json#/$defs/whatIf"))))
    Assessed profile(Caller caller, @RequestBody ObjectNode profile) {
        return Assessing.assess(
                frameworks.current(caller.tenant()),
                body.read(profile),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @PostMapping(
            path = "/{profileId}/preview",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "What if: change any field of an assessed profile and see what moves",
            description =
                    "The body is a JSON Merge Patch of the profile. Held against the latest assessment, as of its day and by"
                            + " its framework; nothing is stored.")
    WhatIf change(Caller caller, @PathVariable String profileId, @RequestBody ObjectNode patch) {
        Head<Assessment> head =
                assessments
                        .latest(caller.tenant(), profileId)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no assessment of the profile "
                                                + profileId
                                                + "."));
        Assessment stored = head.present();
        LeaderProfile changed = body.patched(stored.profile(), patch);
        Framework framework =
                frameworks.usable(caller.tenant(), stored.assessed().frameworkVersion());
        LocalDate day = LocalDate.ofInstant(stored.assessedAt(), ZoneOffset.UTC);
        return WhatIf.of(
                profileId,
                head.version(),
                day,
                stored.assessed(),
                Assessing.assess(framework, stored.known().revised(changed, day), day));
    }
}
