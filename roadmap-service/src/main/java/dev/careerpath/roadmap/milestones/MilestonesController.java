package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.RoadmapView;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MilestonesController {

    private static final Pattern WEB = Pattern.compile("https?://\\S{1,2000}");
    private static final int TITLE = 300;

    private final ChangingMilestones changing;

    MilestonesController(ChangingMilestones changing) {
        this.changing = changing;
    }

    /**
     * What changes.
     *
     * @param status IN_PROGRESS, DONE or SKIPPED
     * @param evidence what shows it, if anything
     */
    record MilestoneChange(
            @Nullable MilestoneStatus status, Milestone.@Nullable Evidence evidence) {}

    @PatchMapping("/v1/roadmaps/{profileId}/milestones/{milestoneId}")
    @Operation(
            summary = "Start, finish or skip a milestone",
            description =
                    "With If-Match the change is made only if the roadmap is still the one you read.")
    ResponseEntity<RoadmapView> change(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String milestoneId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MilestoneChange change) {
        Head<Roadmap> head =
                changing.change(
                        caller.tenant(),
                        profileId,
                        milestoneId,
                        checked(change),
                        change.evidence(),
                        ifMatch == null ? null : ETags.required(ifMatch));
        return ResponseEntity.ok()
                .eTag(ETags.of(head.revision()))
                .body(new RoadmapView(profileId, head.version(), head.present()));
    }

    private static MilestoneStatus checked(MilestoneChange change) {
        List<FieldError> errors = new ArrayList<>();
        MilestoneStatus status = change.status();
        if (status == null || status == MilestoneStatus.PLANNED) {
            errors.add(new FieldError("/status", "Give IN_PROGRESS, DONE or SKIPPED."));
        }
        Milestone.Evidence evidence = change.evidence();
        if (evidence != null) {
            if (evidence.title() == null
                    || evidence.title().isBlank()
                    || evidence.title().length() > TITLE) {
                errors.add(
                        new FieldError(
                                "/evidence/title",
                                "Give the evidence a title of 1 to 300 characters."));
            }
            if (evidence.url() != null && !WEB.matcher(evidence.url()).matches()) {
                errors.add(
                        new FieldError(
                                "/evidence/url",
                                "Give an address that starts with http:// or https://."));
            }
        }
        if (!errors.isEmpty() || status == null) {
            throw new InvalidRequest(errors);
        }
        return status;
    }
}
