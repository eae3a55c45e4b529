package dev.careerpath.roadmap.intherole;

import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "In the role",
        description = "The first days and the scorecard, with what is done and measured")
@RequestMapping("/v1/roadmaps/{profileId}/role")
class RoleController {

    private static final String VALUES = "/scorecard/{metricId}/values";

    private final FollowingRole following;
    private final Measuring measuring;

    RoleController(FollowingRole following, Measuring measuring) {
        this.following = following;
        this.measuring = measuring;
    }

    @GetMapping
    @Operation(
            summary = "A leader in the role: the first days and the scorecard",
            description =
                    "What is done and measured is kept with the roadmap, whichever version it has"
                            + " now; what the role no longer asks for stays at the end.")
    RoleView role(Caller caller, @PathVariable String profileId) {
        return following.view(caller.tenant(), profileId);
    }

    @PutMapping("/first-days/{itemId}")
    @Operation(summary = "Say whether an item of your first days is done")
    RoleView tick(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String itemId,
            @RequestBody Sent<TickBody> body) {
        RoleView after = following.tick(caller.tenant(), profileId, itemId, body);
        Audited.changed(List.of("/firstDays/" + itemId));
        return after;
    }

    @PostMapping(VALUES)
    @Operation(
            summary = "Keep a measured value of your scorecard",
            description =
                    "With an Idempotency-Key a repeated request keeps it once. 409 when the"
                            + " scorecard has 500 values.")
    @Succeeds(201)
    @Refuses(status = 409, when = "The scorecard has as many values as it can have.")
    ResponseEntity<RoleView.Value> measure(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String metricId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody Sent<MeasuredBody> body) {
        RoleView.Value value =
                measuring.keep(
                        caller.tenant(), profileId, metricId, body, IdempotencyKey.checked(key));
        Audited.changed(List.of("/scorecard/" + metricId));
        URI at =
                URI.create(
                        "/v1/roadmaps/%s/role/scorecard/%s/values/%s"
                                .formatted(profileId, metricId, value.id()));
        return ResponseEntity.created(at).body(value);
    }

    @DeleteMapping(VALUES + "/{valueId}")
    @Operation(summary = "Take a measured value back")
    @Succeeds(204)
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable String profileId,
            @PathVariable String metricId,
            @PathVariable String valueId) {
        measuring.remove(caller.tenant(), profileId, metricId, valueId);
        Audited.changed(List.of("/scorecard/" + metricId));
        return ResponseEntity.noContent().build();
    }
}
