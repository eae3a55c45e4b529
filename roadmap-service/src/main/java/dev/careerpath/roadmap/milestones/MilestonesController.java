package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.RoadmapView;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Milestones", description = "Following the plan")
class MilestonesController {

    private final ChangingMilestones changing;

    MilestonesController(ChangingMilestones changing) {
        this.changing = changing;
    }

    /**
     * What changes.
     *
     * @param status IN_PROGRESS, DONE or SKIPPED; PLANNED to take one of these back
     * @param evidence what shows it, if anything
     */
    record MilestoneChange(@NotNull MilestoneStatus status, @Nullable EvidenceBody evidence) {}

    /**
     * What shows it.
     *
     * @param title one line of up to 300 characters
     * @param url where it can be seen, with http or https
     */
    record EvidenceBody(
            @NotNull @Size(max = 300) @Text(TextRule.SINGLE_LINE) String title,
            @Size(max = 2000) @Text(TextRule.WEB_ADDRESS) @Nullable String url) {

        static Milestone.@Nullable Evidence evidence(@Nullable EvidenceBody body) {
            return body == null ? null : new Milestone.Evidence(body.title(), body.url());
        }
    }

    @PatchMapping("/v1/roadmaps/{profileId}/milestones/{milestoneId}")
    @Operation(
            summary = "Start, finish or skip a milestone, or take that back",
            description =
                    "PLANNED takes a status back as if it had never been, with its evidence; IN_PROGRESS"
                            + " says that what was finished is not. The plan is made anew either way. With"
                            + " If-Match the change is made only if the roadmap is still the one you read.")
    @Refuses(
            status = 409,
            when =
                    "The status cannot follow the one that it has, or others change the same roadmap at this moment.")
    ResponseEntity<RoadmapView> change(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Sent<MilestoneChange> sent) {
        MilestoneChange change = sent.checked(_ -> List.of());
        Head<Roadmap> head =
                changing.change(
                        caller.tenant(),
                        profileId,
                        milestoneId,
                        change.status(),
                        EvidenceBody.evidence(change.evidence()),
                        IfMatch.optional(ifMatch));
        return ResponseEntity.ok()
                .eTag(ETags.of(head.revision()))
                .body(new RoadmapView(profileId, head.version(), head.present()));
    }
}
