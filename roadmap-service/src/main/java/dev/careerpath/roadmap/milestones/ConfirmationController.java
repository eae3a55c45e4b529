package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.RoadmapView;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Milestones", description = "Following the plan")
class ConfirmationController {

    private final ConfirmingMilestones confirming;

    ConfirmationController(ConfirmingMilestones confirming) {
        this.confirming = confirming;
    }

    @PutMapping("/v1/roadmaps/{profileId}/milestones/{milestoneId}/confirmation")
    @Operation(
            summary = "Confirm somebody's finished step, or refuse to with a reason",
            description =
                    "For a coach, manager or sponsor who sees the roadmap; 403 for the leader, 409"
                            + " for a step that is not DONE. What was said last counts. A"
                            + " confirmed step counts for more in the assessment, which is made"
                            + " anew. It ends with the step's status, a refusal also with other"
                            + " evidence.")
    @Refuses(
            status = 409,
            when = "The step is not DONE, or others change the same roadmap at this moment.")
    ResponseEntity<RoadmapView> confirm(
            Caller caller,
            Viewer viewer,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Sent<ConfirmationBody> body) {
        Head<Roadmap> head =
                confirming.confirm(
                        caller.tenant(),
                        viewer,
                        profileId,
                        milestoneId,
                        body,
                        IfMatch.optional(ifMatch));
        Audited.changed(List.of("/milestones/" + milestoneId + "/confirmation"));
        return ResponseEntity.ok()
                .eTag(ETags.of(head.revision()))
                .body(new RoadmapView(profileId, head.version(), head.present()));
    }
}
