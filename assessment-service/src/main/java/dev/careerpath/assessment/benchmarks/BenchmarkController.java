package dev.careerpath.assessment.benchmarks;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.groups.Fives;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Benchmarks", description = "Where others stand")
class BenchmarkController {

    private static final long PEOPLE_AT_LEAST = 10;
    private static final long OTHER_ORGANISATIONS_AT_LEAST = 2;

    private final Benchmarks benchmarks;
    private final Publishing publishing;

    BenchmarkController(Benchmarks benchmarks, Publishing publishing) {
        this.benchmarks = benchmarks;
        this.publishing = publishing;
    }

    /** Whose people the figures rest on. */
    private enum Scope {
        ALL_ORGANISATIONS,
        OWN_ORGANISATION
    }

    /**
     * @param peopleAtLeast rounded down to a whole five
     * @param standing the percentile of the score asked about, in steps of five
     */
    private record Benchmark(
            TargetRole role,
            CompanyStage stage,
            Scope scope,
            long peopleAtLeast,
            Percentiles percentiles,
            @Nullable Integer standing) {}

    /** Scores in steps of five points. */
    private record Percentiles(int p10, int p25, int p50, int p75, int p90) {}

    @GetMapping("/v1/benchmarks")
    @Operation(
            operationId = "getBenchmark",
            summary = "The scores of those who aim for the same role at the same stage of company",
            description =
                    "Of all organisations where ten people or more from two or more others are in it, of your own where ten of"
                            + " yours are; otherwise 404. With score, where that score stands (0 to 100). Figures are in steps of five and move on"
                            + " only when five people or more make a difference, so that nobody's score can be told.")
    @Refuses(status = 404, when = "Fewer than ten people stand behind it.")
    Benchmark benchmark(
            Caller caller,
            @RequestParam("role") TargetRole role,
            @RequestParam("stage") CompanyStage stage,
            @RequestParam(name = "score", required = false) @Nullable Double score) {
        if (score != null && !(score >= 0 && score <= 100)) {
            throw new InvalidRequest("", "The parameter \"score\" is 0 to 100.");
        }
        Cohort own = new Cohort(caller.tenant(), role, stage);
        Scores all = benchmarks.of(own.ofEverybody());
        long ofOwn = all.shareOf(caller.tenant());
        if (all.people() - ofOwn >= PEOPLE_AT_LEAST
                && all.organisations() - (ofOwn > 0 ? 1 : 0) >= OTHER_ORGANISATIONS_AT_LEAST) {
            return benchmark(own.ofEverybody(), Scope.ALL_ORGANISATIONS, all.histogram(), score);
        }
        if (ofOwn >= PEOPLE_AT_LEAST) {
            return benchmark(own, Scope.OWN_ORGANISATION, benchmarks.of(own).histogram(), score);
        }
        throw new ApiProblem(
                HttpStatus.NOT_FOUND,
                "cohort-too-small",
                "Too few people to compare with",
                "Fewer than ten people aim for %s in a company of stage %s, of your own or together with others; so few could be told apart."
                        .formatted(role, stage),
                List.of());
    }

    private Benchmark benchmark(Cohort cohort, Scope scope, Histogram now, @Nullable Double score) {
        Histogram histogram = publishing.shown(cohort, now);
        return new Benchmark(
                cohort.role(),
                cohort.stage(),
                scope,
                Fives.rounded(histogram.people()),
                new Percentiles(
                        histogram.percentile(10),
                        histogram.percentile(25),
                        histogram.percentile(50),
                        histogram.percentile(75),
                        histogram.percentile(90)),
                score == null ? null : histogram.standing(score));
    }
}
