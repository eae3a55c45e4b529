package dev.careerpath.assessment.caseapi;

import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what a competency's code, which credentials name, means now. */
@RestController
@Tag(name = "CASE", description = "Frameworks by the CASE 1.1 standard")
class CompetencyController {

    private final CasePackages packages;

    CompetencyController(CasePackages packages) {
        this.packages = packages;
    }

    @GetMapping("/v1/competencies/{code}")
    @Operation(
            operationId = "getCompetency",
            summary = "A competency of your current framework as a CFItem, by its code",
            description = "Credentials name it as what a step is aligned with.")
    Item one(Caller caller, @PathVariable String code) {
        String base = CaseAddress.base();
        return packages.competency(caller.tenant(), code, base)
                .orElseThrow(() ->
                        ApiProblem.notFound("Your framework has no competency " + code + "."));
    }
}
