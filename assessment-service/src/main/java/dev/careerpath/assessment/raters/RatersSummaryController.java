package dev.careerpath.assessment.raters;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Raters", description = "Asking others")
class RatersSummaryController {

    private final SummarizingRaters summarizing;

    RatersSummaryController(SummarizingRaters summarizing) {
        this.summarizing = summarizing;
    }

    @GetMapping("/v1/assessments/{profileId}/raters/summary")
    @Operation(
            summary = "What the raters say, by group",
            description =
                    "Peers and reports are shown in batches of three or more, by their means alone, so that nobody's answer can be told.")
    RatersSummary summary(Caller caller, @PathVariable String profileId) {
        return summarizing
                .summary(caller.tenant(), profileId)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "There is no assessment of the profile " + profileId + "."));
    }
}
