package dev.careerpath.roadmap.definitions;

import dev.careerpath.delivery.learningrecords.ActivityTypes;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Definitions", description = "What credentials and learning records name")
class DefinitionsController {

    private static final String READINESS = "readiness-";

    private final Catalogue catalogue;

    DefinitionsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An Activity Definition of xAPI. */
    private record Definition(
            String type, Map<String, String> name, Map<String, String> description) {}

    @GetMapping("/xapi/{kind}/{name}")
    @Operation(
            operationId = "getActivityDefinition",
            summary = "What a learning record is about: a step, stage, career or readiness",
            description = "kind is activities, stages, careers or competencies.")
    Definition definition(@PathVariable String kind, @PathVariable String name) {
        return switch (kind) {
            case "activities" -> {
                Activity found = step(name);
                yield definition("activity", found.title(), String.join(" ", found.doneWhen()));
            }
            case "stages" -> {
                StageId stage = constant(StageId.values(), name);
                Catalogue.Stage found =
                        catalogue.stages().stream()
                                .filter(it -> it.id() == stage)
                                .findFirst()
                                .orElseThrow(DefinitionsController::none);
                yield definition("activity", found.title(), String.join(" ", found.exitCriteria()));
            }
            case "careers" -> {
                String role = role(name);
                yield definition(
                        "career", "Career towards " + role, "The way to the role " + role + ".");
            }
            case "competencies" -> {
                if (!name.startsWith(READINESS)) {
                    throw none();
                }
                String role = role(name.substring(READINESS.length()));
                yield definition(
                        "competency",
                        "Readiness for " + role,
                        "How near a leader is to what the role " + role + " asks for.");
            }
            default -> throw none();
        };
    }

    @GetMapping("/xapi/roadmap")
    @Operation(
            operationId = "getRoadmapDefinition",
            summary = "What a learning record is about: a whole roadmap")
    Definition roadmap() {
        return definition("activity", "The whole roadmap", "Every step of a leader's plan.");
    }

    private static Definition definition(String type, String name, String description) {
        return new Definition(
                ActivityTypes.iri(type), Map.of("en", name), Map.of("en", description));
    }

    private Activity step(String id) {
        return catalogue.activity(id).orElseThrow(DefinitionsController::none);
    }

    private static String role(String slug) {
        return constant(TargetRole.values(), slug).name().replace('_', ' ');
    }

    private static <E extends Enum<E>> E constant(E[] values, String slug) {
        return Arrays.stream(values)
                .filter(it -> ActivityTypes.slug(it.name()).equals(slug))
                .findFirst()
                .orElseThrow(DefinitionsController::none);
    }

    private static ApiProblem none() {
        return ApiProblem.notFound("Nothing is known by this address.");
    }
}
