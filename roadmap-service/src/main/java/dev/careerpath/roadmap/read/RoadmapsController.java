package dev.careerpath.roadmap.read;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivedDocuments.Version;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.NotYet;
import dev.careerpath.starter.web.Pending;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
@Tag(name = "Roadmaps", description = "The plan, its versions and what changed")
@RequestMapping("/v1/roadmaps")
class RoadmapsController {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final NotYet notYet;

    RoadmapsController(DerivedDocuments<Roadmap> roadmaps, NotYet notYet) {
        this.roadmaps = roadmaps;
        this.notYet = notYet;
    }

    @GetMapping("/{profileId:[^.]+}")
    @Operation(
            summary = "A leader's roadmap",
            description =
                    "202 with Retry-After while a profile that was just submitted is being"
                            + " planned.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content = @Content(schema = @Schema(implementation = RoadmapView.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "It is being made; ask again after Retry-After.",
                        content = @Content(schema = @Schema(implementation = Pending.class)))
            })
    ResponseEntity<?> latest(
            Caller caller,
            @PathVariable String profileId,
            @Parameter(description = "An earlier version; the latest without it")
                    @RequestParam(name = "version", required = false)
                    @Nullable Long version,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        Optional<Head<Roadmap>> found = roadmaps.latest(caller.tenant(), profileId);
        if (found.isEmpty()) {
            return notYet.answer(profileId, roadmaps::knows, "roadmap");
        }
        Head<Roadmap> head = found.get();
        if (version != null && version != head.version()) {
            return ResponseEntity.ok(
                    new RoadmapView(profileId, version, version(caller, profileId, version)));
        }
        if (ETags.unchanged(ifNoneMatch, head.revision())) {
            return ResponseEntity.status(304).eTag(ETags.of(head.revision())).build();
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(head.revision()))
                .body(new RoadmapView(profileId, head.version(), head.present()));
    }

    /**
     * One version in a line.
     *
     * @param cause why it exists, for people
     */
    record PlannedVersion(long version, Instant at, String cause, Roadmap.Readiness readiness) {}

    private record PlannedVersions(List<PlannedVersion> versions) {}

    @GetMapping("/{profileId}/versions")
    @Operation(summary = "The versions of a leader's roadmap, newest first")
    PlannedVersions versions(Caller caller, @PathVariable String profileId) {
        List<Version<Roadmap>> versions = roadmaps.versions(caller.tenant(), profileId);
        if (versions.isEmpty()) {
            throw ApiProblem.notFound("There is no roadmap of the profile " + profileId + ".");
        }
        return new PlannedVersions(
                versions.stream()
                        .map(one ->
                                new PlannedVersion(
                                        one.version(),
                                        one.at(),
                                        one.body().cause(),
                                        one.body().readiness()))
                        .toList());
    }

    private Roadmap version(Caller caller, String profileId, long version) {
        return roadmaps.version(caller.tenant(), profileId, version)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "The roadmap of %s has no version %d; see /v1/roadmaps/%s/versions."
                                        .formatted(profileId, version, profileId)));
    }
}
