package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Subscriptions", description = "Webhooks and learning record stores")
@RequestMapping("/v1/subscriptions")
class SubscriptionSwitchController {

    private final SwitchingSubscriptions switching;
    private final Clock clock;

    SubscriptionSwitchController(SwitchingSubscriptions switching, Clock clock) {
        this.switching = switching;
        this.clock = clock;
    }

    @PostMapping("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "Add a new signing secret",
            description =
                    "The answer shows it, this once. Until the secret before it runs out, each message has two signatures.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "It was ended, or has no signing secret.")
    ResponseEntity<SubscriptionView> rotate(Viewer viewer, @PathVariable String id) {
        var made = switching.rotate(Holder.of(viewer), id);
        return ResponseEntity.ok()
                .eTag(ETags.of(made.subscription().version()))
                .body(SubscriptionView.of(made.subscription(), clock.instant(), made.secret()));
    }

    @PostMapping("/{id}/pause")
    @Operation(
            summary = "Stop sending",
            description = "Events are kept for it meanwhile, for 30 days.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "The subscription was ended, or others change it at this moment.")
    ResponseEntity<SubscriptionView> pause(Viewer viewer, @PathVariable String id) {
        return answer(switching.pause(Holder.of(viewer), id));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on sending where it stopped")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "The subscription was ended, or others change it at this moment.")
    ResponseEntity<SubscriptionView> resume(Viewer viewer, @PathVariable String id) {
        return answer(switching.resume(Holder.of(viewer), id));
    }

    private ResponseEntity<SubscriptionView> answer(Subscription subscription) {
        return ResponseEntity.ok()
                .eTag(ETags.of(subscription.version()))
                .body(SubscriptionView.of(subscription, clock.instant(), null));
    }
}
