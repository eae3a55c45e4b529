package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cohorts", description = "Groups of people, by competency")
class CohortsController {

    private final Cohorts cohorts;

    CohortsController(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    /** A column: people who aim for the same role in companies of the same stage. */
    record Cohort(String id, TargetRole targetRole, CompanyStage companyStage) {}

    /**
     * A cell.
     *
     * @param level mean, 0 to 5 with one decimal
     * @param people behind it, in steps of five
     */
    record Cell(double level, int people) {}

    /**
     * A row.
     *
     * @param cells by the cohort's id; none where fewer than five people stand behind it
     */
    record Row(String competency, Map<String, Cell> cells) {}

    private record Matrix(List<Cohort> cohorts, List<Row> competencies) {}

    @GetMapping("/v1/cohorts/matrix")
    @Operation(
            summary = "Where your organisation's cohorts stand, by competency",
            description =
                    "A figure needs five people or more, and five or more who make the difference"
                            + " to the one before; until then it stays as it was.")
    Matrix matrix(Caller caller) {
        Map<CohortKey, Map<String, PublishedFigures.Shown>> all = cohorts.of(caller.tenant());
        Map<String, Map<String, Cell>> rows = new TreeMap<>();
        all.forEach((cohort, figures) ->
                figures.forEach((competency, figure) ->
                        rows.computeIfAbsent(competency, _ -> new TreeMap<>())
                                .put(cohort.id(), new Cell(figure.level(), figure.people()))));
        return new Matrix(
                all.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .map(key -> new Cohort(key.id(), key.targetRole(), key.companyStage()))
                        .sorted(Comparator.comparing(Cohort::id))
                        .toList(),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }
}
