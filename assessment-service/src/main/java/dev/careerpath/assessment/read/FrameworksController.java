package dev.careerpath.assessment.read;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/frameworks")
class FrameworksController {

    private final Framework framework;

    FrameworksController(Framework framework) {
        this.framework = framework;
    }

    @GetMapping
    @Operation(summary = "The versions of the framework")
    Map<String, List<String>> versions() {
        return Map.of("versions", List.of(framework.version()));
    }

    @GetMapping("/{version}")
    @Operation(summary = "Competencies, levels, roles, gates and their sources")
    Framework one(@PathVariable String version) {
        if (!version.equals(framework.version())) {
            throw ApiProblem.notFound(
                    "There is no framework " + version + "; there is " + framework.version() + ".");
        }
        return framework;
    }
}
