package dev.careerpath.assessment.read;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.raters.RatersSummary;
import dev.careerpath.assessment.raters.SummarizingRaters;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All that is held on a leader, for the leader to take along. */
@RestController
@Tag(name = "Assessments", description = "How ready a leader is, and why")
class AssessmentExportController {

    private final DerivedDocuments<Assessment> assessments;
    private final SummarizingRaters raters;

    AssessmentExportController(DerivedDocuments<Assessment> assessments, SummarizingRaters raters) {
        this.assessments = assessments;
        this.raters = raters;
    }

    private record AssessmentExport(
            List<AssessmentView> assessments,
            @Nullable RatersSummary raters,
            List<SummarizingRaters.Asked> invitations) {}

    @GetMapping("/v1/assessments/{profileId}/export")
    @Operation(
            summary = "What is held here on a leader",
            description =
                    "Every version of the assessment, whom you asked to rate you and with which words, and what"
                            + " raters said, by group as in the summary.")
    AssessmentExport export(Caller caller, @PathVariable String profileId) {
        return new AssessmentExport(
                assessments.versions(caller.tenant(), profileId).stream()
                        .map(one -> new AssessmentView(profileId, one.version(), one.body()))
                        .toList(),
                raters.summary(caller.tenant(), profileId).orElse(null),
                raters.asked(caller.tenant(), profileId));
    }
}
