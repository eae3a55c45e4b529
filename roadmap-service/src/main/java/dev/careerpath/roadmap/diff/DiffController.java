package dev.careerpath.roadmap.diff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Roadmaps", description = "The plan, its versions and what changed")
class DiffController {

    /** So many versions in between are read for their causes, and no more. */
    private static final int CAUSES = 20;

    private final DerivedDocuments<Roadmap> roadmaps;
    private final LatestRoadmaps latest;

    DiffController(DerivedDocuments<Roadmap> roadmaps, LatestRoadmaps latest) {
        this.roadmaps = roadmaps;
        this.latest = latest;
    }

    /**
     * The difference with its address.
     *
     * @param causes why each version after {@code from} exists
     * @param summary the difference in words, one sentence each
     */
    private record DiffView(
            String profileId,
            long from,
            long to,
            List<VersionCause> causes,
            List<String> summary,
            @JsonUnwrapped RoadmapDiff diff) {}

    private record VersionCause(long version, String cause) {}

    @GetMapping("/v1/roadmaps/{profileId}/diff")
    @Operation(
            summary = "What changed between two versions of a roadmap, and why",
            description =
                    "Without from and to, the last two versions. Applied to the older version it gives the newer one.")
    DiffView diff(
            Caller caller,
            @PathVariable String profileId,
            @Parameter(description = "The older version; the one before {@code to} without it")
                    @RequestParam(name = "from", required = false)
                    @Nullable Long from,
            @Parameter(description = "The newer version; the latest without it")
                    @RequestParam(name = "to", required = false)
                    @Nullable Long to) {
        Head<Roadmap> head = latest.head(caller.tenant(), profileId);
        long newer = to == null ? head.version() : to;
        long older = from == null ? newer - 1 : from;
        ComparedVersions.check(from, to, older, newer, profileId);
        Roadmap before = version(caller, profileId, older);
        Roadmap after =
                newer == head.version() ? head.present() : version(caller, profileId, newer);
        RoadmapDiff diff = RoadmapDiff.between(before, after);
        return new DiffView(
                profileId,
                older,
                newer,
                causes(caller, profileId, older, newer, after),
                DiffText.of(diff, before, after),
                diff);
    }

    private List<VersionCause> causes(
            Caller caller, String profileId, long older, long newer, Roadmap after) {
        List<VersionCause> causes = new ArrayList<>();
        for (long version = Math.max(older + 1, newer - CAUSES); version < newer; version++) {
            causes.add(new VersionCause(version, version(caller, profileId, version).cause()));
        }
        causes.add(new VersionCause(newer, after.cause()));
        return causes;
    }

    private Roadmap version(Caller caller, String profileId, long version) {
        return roadmaps.version(caller.tenant(), profileId, version)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "The roadmap of %s has no version %d; see /v1/roadmaps/%s/versions."
                                        .formatted(profileId, version, profileId)));
    }
}
