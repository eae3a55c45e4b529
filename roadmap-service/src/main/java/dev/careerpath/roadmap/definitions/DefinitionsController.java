package dev.careerpath.roadmap.definitions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Definitions", description = "What credentials and learning records name")
class DefinitionsController {

    private static final String TYPES = "https://w3id.org/xapi/tla/activity-types/";
    private static final String READINESS = "readiness-";

    private final Catalogue catalogue;
    private final String home;

    DefinitionsController(Catalogue catalogue, @Value("${careerpath.public-url}") String home) {
        this.catalogue = catalogue;
        this.home = home;
    }

    /** An Achievement of Open Badges 3.0. */
    private record Achievement(
            @JsonProperty("@context") List<String> context,
            String id,
            List<String> type,
            String achievementType,
            String name,
            String description,
            Map<String, String> criteria) {}

    /** An Activity Definition of xAPI. */
    private record Definition(
            String type, Map<String, String> name, Map<String, String> description) {}

    @GetMapping("/.well-known/credentials/achievements/{activity}")
    @Operation(
            operationId = "getAchievement",
            summary = "What a credential is about: a step of the catalogue as an achievement")
    Achievement achievement(@PathVariable String activity) {
        Activity found = step(activity);
        return new Achievement(
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                home + "/.well-known/credentials/achievements/" + found.id(),
                List.of("Achievement"),
                "Achievement",
                found.title(),
                "A step of about %d hours on the way to a technology leadership role."
                        .formatted(found.hours()),
                Map.of("narrative", "- " + String.join("\n- ", found.doneWhen())));
    }

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
                String role = constant(TargetRole.values(), name).name().replace('_', ' ');
                yield definition(
                        "career", "Career towards " + role, "The way to the role " + role + ".");
            }
            case "competencies" -> {
                String role =
                        constant(
                                        TargetRole.values(),
                                        name.startsWith(READINESS)
                                                ? name.substring(READINESS.length())
                                                : "")
                                .name()
                                .replace('_', ' ');
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
        return new Definition(TYPES + type, Map.of("en", name), Map.of("en", description));
    }

    private Activity step(String id) {
        Optional<Activity> found =
                catalogue.activities().stream().filter(it -> it.id().equals(id)).findFirst();
        return found.orElseThrow(DefinitionsController::none);
    }

    private static <E extends Enum<E>> E constant(E[] values, String slug) {
        return Arrays.stream(values)
                .filter(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(slug))
                .findFirst()
                .orElseThrow(DefinitionsController::none);
    }

    private static ApiProblem none() {
        return ApiProblem.notFound("Nothing is known by this address.");
    }
}
