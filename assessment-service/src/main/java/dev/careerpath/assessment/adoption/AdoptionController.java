package dev.careerpath.assessment.adoption;

import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Frameworks", description = "What is assessed, and how")
@RequestMapping("/v1/frameworks/{version}")
class AdoptionController {

    private final PreviewingFramework previewing;
    private final OrderingAdoption ordering;
    private final Adoptions adoptions;
    private final AdoptionWork work;

    AdoptionController(
            PreviewingFramework previewing,
            OrderingAdoption ordering,
            Adoptions adoptions,
            AdoptionWork work) {
        this.previewing = previewing;
        this.ordering = ordering;
        this.adoptions = adoptions;
        this.work = work;
    }

    private record AdoptionOrders(List<AdoptionProgress> adoptions) {}

    @PostMapping("/preview")
    @Operation(
            summary = "What a version, a draft or not, would do to your existing scores",
            description = "Nothing is stored and nobody is moved.")
    @Refuses(
            status = 409,
            when =
                    "It is an unfinished draft, and errors says what is missing; or your organisation sees groups of its people, and the version is not one of those agreed to.")
    FrameworkPreview preview(Caller caller, @PathVariable String version) {
        return previewing.preview(caller.tenant(), version);
    }

    @PostMapping("/adopt")
    @Operation(
            summary = "Assess profiles with this version from now on",
            description =
                    "{\"profiles\": [ids]} or {\"all\": true}. Each that is on another version gets a new assessment, and so"
                            + " a new roadmap. The same order again is the same while it is under way; Location shows its"
                            + " progress.")
    @Succeeds(value = 202, location = true)
    @Refuses(
            status = 409,
            when =
                    "It is not published; or your organisation sees groups of its people, and the version is not one of those agreed to, or not everybody would adopt it.")
    ResponseEntity<AdoptionProgress> adopt(
            Caller caller, @PathVariable String version, @RequestBody AdoptionOrder order) {
        Adoption taken = ordering.order(caller.tenant(), version, order.named());
        work.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/v1/frameworks/" + version + "/adoptions/" + taken.id()))
                .body(AdoptionProgress.of(taken));
    }

    @GetMapping("/adoptions")
    @Operation(summary = "The orders to adopt this version, the newest first")
    AdoptionOrders all(Caller caller, @PathVariable String version) {
        return new AdoptionOrders(
                ordering.orders(caller.tenant(), version).stream()
                        .map(AdoptionProgress::of)
                        .toList());
    }

    @GetMapping("/adoptions/{id}")
    @Operation(summary = "How far an order to adopt has come")
    AdoptionProgress one(Caller caller, @PathVariable String version, @PathVariable String id) {
        return adoptions
                .find(caller.tenant(), id)
                .filter(it -> it.version().equals(version))
                .map(AdoptionProgress::of)
                .orElseThrow(() -> ApiProblem.notFound("There is no adoption " + id + "."));
    }
}
