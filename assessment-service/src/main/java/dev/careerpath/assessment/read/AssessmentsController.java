package dev.careerpath.assessment.read;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.assess.Cause;
import dev.careerpath.assessment.compare.Comparison;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.readiness.Readiness;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivedDocuments.Version;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.NotYet;
import dev.careerpath.starter.web.Pending;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Assessments", description = "How ready a leader is, and why")
@RequestMapping("/v1/assessments")
class AssessmentsController {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final NotYet notYet;

    AssessmentsController(
            DerivedDocuments<Assessment> assessments, Frameworks frameworks, NotYet notYet) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.notYet = notYet;
    }

    @GetMapping("/{profileId}")
    @Operation(
            summary = "A leader's assessment, with its reasons",
            description =
                    "202 with Retry-After while a profile that was just submitted is being"
                            + " assessed.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(schema = @Schema(implementation = AssessmentView.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "It is being made; ask again after Retry-After.",
                        content = @Content(schema = @Schema(implementation = Pending.class)))
            })
    ResponseEntity<?> latest(
            Caller caller,
            @PathVariable String profileId,
            @RequestParam(name = "version", required = false) @Nullable Long version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        Optional<Head<Assessment>> found = assessments.latest(caller.tenant(), profileId);
        if (found.isEmpty()) {
            return notYet.answer(profileId, assessments::knows, "assessment");
        }
        Head<Assessment> head = found.get();
        if (version != null && version != head.version()) {
            return ResponseEntity.ok(
                    new AssessmentView(profileId, version, version(caller, profileId, version)));
        }
        if (ETags.unchanged(ifNoneMatch, head.version())) {
            return ResponseEntity.status(304).eTag(ETags.of(head.version())).build();
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(head.version()))
                .body(new AssessmentView(profileId, head.version(), head.present()));
    }

    /**
     * One version in a line.
     *
     * @param cause what led to it
     */
    record AssessedVersion(long version, Instant at, Cause cause, Readiness readiness) {}

    private record AssessedVersions(List<AssessedVersion> versions) {}

    @GetMapping("/{profileId}/versions")
    @Operation(summary = "The versions of a leader's assessment, newest first")
    AssessedVersions versions(Caller caller, @PathVariable String profileId) {
        List<Version<Assessment>> versions = assessments.versions(caller.tenant(), profileId);
        if (versions.isEmpty()) {
            throw unknown(profileId);
        }
        return new AssessedVersions(
                versions.stream()
                        .map(one ->
                                new AssessedVersion(
                                        one.version(),
                                        one.at(),
                                        one.body().cause(),
                                        one.body().assessed().readiness()))
                        .toList());
    }

    @GetMapping("/{profileId}/comparison")
    @Operation(
            summary = "The three roles side by side",
            description = "As of the assessment's day and by its framework.")
    Comparison comparison(Caller caller, @PathVariable String profileId) {
        Assessment latest =
                assessments
                        .latest(caller.tenant(), profileId)
                        .orElseThrow(() -> unknown(profileId))
                        .present();
        return Comparison.of(
                frameworks.usable(caller.tenant(), latest.assessed().frameworkVersion()),
                latest.known(),
                LocalDate.ofInstant(latest.assessedAt(), ZoneOffset.UTC));
    }

    private Assessment version(Caller caller, String profileId, long version) {
        return assessments
                .version(caller.tenant(), profileId, version)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "The assessment of %s has no version %d."
                                        .formatted(profileId, version)));
    }

    private static ApiProblem unknown(String profileId) {
        return ApiProblem.notFound("There is no assessment of the profile " + profileId + ".");
    }
}
