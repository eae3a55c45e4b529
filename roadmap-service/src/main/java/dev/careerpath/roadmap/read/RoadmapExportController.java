package dev.careerpath.roadmap.read;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Roadmaps", description = "The plan, its versions and what changed")
@RequestMapping("/v1/roadmaps")
class RoadmapExportController {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final Participants participants;
    private final List<AlsoHeld> alsoHeld;

    RoadmapExportController(
            DerivedDocuments<Roadmap> roadmaps,
            Participants participants,
            List<AlsoHeld> alsoHeld) {
        this.roadmaps = roadmaps;
        this.participants = participants;
        this.alsoHeld = alsoHeld;
    }

    /**
     * What is held.
     *
     * @param beside lists by the name of their section, each a field of its own
     */
    @Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
    private record RoadmapExport(
            List<RoadmapView> roadmaps,
            @Schema(hidden = true) @JsonAnyGetter Map<String, Object> beside) {}

    @GetMapping("/{profileId}/export")
    @Operation(
            summary = "Everything that is held on a leader here",
            description =
                    "Every version of the roadmap; and for the leader alone, what was said about it"
                            + " and is kept beside it.")
    RoadmapExport export(Caller caller, Viewer viewer, @PathVariable String profileId) {
        Map<String, Object> beside = new LinkedHashMap<>();
        if (participants.isLeader(viewer, profileId)) {
            alsoHeld.forEach(held -> beside.putAll(held.of(caller.tenant(), profileId)));
        }
        return new RoadmapExport(
                roadmaps.versions(caller.tenant(), profileId).stream()
                        .map(one -> new RoadmapView(profileId, one.version(), one.body()))
                        .toList(),
                beside);
    }
}
