package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.subscriptions.Holder;
import dev.careerpath.delivery.subscriptions.ManagingSubscriptions;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
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
    private final Endpoints endpoints;
    private final Channels channels;

    DeliveriesController(
            Subscriptions subscriptions,
            DeliveryStore store,
            Replaying replaying,
            Endpoints endpoints,
            Channels channels) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.replaying = replaying;
        this.endpoints = endpoints;
        this.channels = channels;
    }

    /**
     * A page of the log.
     *
     * @param cursor for the next page; absent on the last
     */
    record DeliveryPage(List<DeliveryView> items, @Nullable String cursor) {}

    /**
     * What a test came to.
     *
     * @param status the endpoint's HTTP status; 0 when no answer came
     * @param failure why none came
     * @param response the beginning of the answer's body
     */
    record Tested(
            boolean accepted, int status, @Nullable String failure, String response, long millis) {}

    /**
     * What to replay: one of the two.
     *
     * @param failed true for every delivery that was given up
     * @param from every delivery whose event happened at this time or later
     */
    record Replay(@Nullable Boolean failed, @Nullable Instant from) {}

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
                store.deliveries.page(
                        subscription.id(),
                        status,
                        cursor == null ? null : decoded(cursor),
                        limit + 1);
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryPage(
                page.stream().map(DeliveryView::of).toList(),
                found.size() > limit ? encoded(page.getLast()) : null);
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
        if (Boolean.TRUE.equals(which.failed()) == (which.from() != null)) {
            throw new InvalidRequest(
                    "", "Give either \"failed\": true or \"from\" with a time, and not both.");
        }
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
        Subscription subscription = subscriptions.get(Holder.of(viewer), subscriptionId);
        ManagingSubscriptions.notEnded(subscription);
        Endpoint endpoint = endpoints.of(subscription.id());
        if (!endpoint.enter()) {
            throw ApiProblem.conflict(
                    "endpoint-busy",
                    "The endpoint takes no more at the moment",
                    "It is busy, or left alone after many failures. Try again in half a minute.");
        }
        Channel channel = channels.of(subscription.kind());
        Reply reply = endpoint.attempt(1, () -> List.of(channel.test(subscription))).getFirst();
        return new Tested(
                reply.accepted(),
                reply.status(),
                reply.failure(),
                reply.excerpt(),
                reply.took().toMillis());
    }

    private static String encoded(Delivery last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (last.createdAt() + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Deliveries.Place decoded(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                            .split(" ", 2);
            return new Deliveries.Place(Instant.parse(parts[0]), parts[parts.length - 1]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
    }
}
