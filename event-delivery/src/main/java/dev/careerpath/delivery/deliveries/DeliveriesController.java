package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Holder;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Subscriptions", description = "Webhooks and learning record stores")
@RequestMapping("/v1/subscriptions/{subscriptionId}")
class DeliveriesController {

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final Replaying replaying;
    private final TestingEndpoint testing;

    DeliveriesController(
            Subscriptions subscriptions,
            DeliveryStore store,
            Replaying replaying,
            TestingEndpoint testing) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.replaying = replaying;
        this.testing = testing;
    }

    /**
     * A page of the log.
     *
     * @param cursor for the next page; absent on the last
     */
    record DeliveryPage(List<DeliveryView> items, @Nullable String cursor) {}

    /** How many deliveries are in line again. */
    record Replayed(long deliveries) {}

    @GetMapping("/deliveries")
    @Operation(
            summary = "A subscription's delivery log, newest first",
            description = "Kept for 30 days, with the latest 20 attempts of each delivery.")
    DeliveryPage list(
            Viewer viewer,
            @PathVariable String subscriptionId,
            @RequestParam(name = "status", required = false) Delivery.@Nullable Status status,
            @PageLimit(100) @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Subscription subscription = subscriptions.get(Holder.of(viewer), subscriptionId);
        List<Delivery> found =
                store.log.page(
                        subscription.id(),
                        status,
                        cursor == null ? null : LogPlace.of(cursor),
                        limit + 1);
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryPage(
                page.stream().map(DeliveryView::of).toList(),
                found.size() > limit ? LogPlace.of(page.getLast()).cursor() : null);
    }

    @PostMapping("/deliveries/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send one delivery again, under the id it had")
    @Refuses(status = 409, when = "The subscription was ended.")
    Replayed replay(Viewer viewer, @PathVariable String subscriptionId, @PathVariable String id) {
        replaying.one(subscriptions.get(Holder.of(viewer), subscriptionId), id);
        return new Replayed(1);
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replaySubscriptionDeliveries",
            summary = "Send many deliveries again",
            description =
                    "{\"failed\": true} for those given up, {\"from\": time} for those since a time.")
    @Refuses(status = 409, when = "The subscription was ended.")
    Replayed replay(Viewer viewer, @PathVariable String subscriptionId, @RequestBody Replay which) {
        which.check();
        return new Replayed(
                replaying.many(subscriptions.get(Holder.of(viewer), subscriptionId), which.from()));
    }

    @PostMapping("/test")
    @Operation(
            summary = "Try the endpoint now",
            description =
                    "Sends a webhook a signed test event; asks a learning record store whether it lets us in.")
    @Refuses(
            status = 409,
            when = "The subscription was ended, or its endpoint takes no more at the moment.")
    Tested test(Viewer viewer, @PathVariable String subscriptionId) {
        return testing.test(subscriptions.get(Holder.of(viewer), subscriptionId));
    }
}
