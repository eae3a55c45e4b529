package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Subscriptions", description = "Webhooks and learning record stores")
@RequestMapping("/v1/subscriptions")
class SubscriptionsController {

    private final ManagingSubscriptions managing;
    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionsController(
            ManagingSubscriptions managing, Subscriptions subscriptions, Clock clock) {
        this.managing = managing;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * A page of subscriptions.
     *
     * @param cursor for the next page; absent on the last
     */
    record SubscriptionPage(List<SubscriptionView> items, @Nullable String cursor) {}

    @PostMapping
    @Operation(
            summary = "Subscribe a URL to events",
            description =
                    "The answer shows the signing secret, this once. Events of profiles need profiles:read in the token"
                            + " that subscribes, events of assessments assessments:read. With own:write alone the"
                            + " subscription is your own and gets the events of your own profiles, of every type.")
    @Succeeds(value = 201, etag = true)
    @Refuses(status = 409, when = "There are as many subscriptions as there may be.")
    ResponseEntity<SubscriptionView> create(
            Viewer viewer, @RequestBody Sent<SubscriptionBody> body) {
        var made = managing.create(Holder.of(viewer), body, readable(viewer));
        String secret = made.subscription().kind() == Kind.WEBHOOK ? made.secret() : null;
        return ResponseEntity.created(URI.create("/v1/subscriptions/" + made.subscription().id()))
                .eTag(ETags.of(made.subscription().version()))
                .body(SubscriptionView.of(made.subscription(), clock.instant(), secret));
    }

    @GetMapping
    @Operation(summary = "Your organisation's subscriptions, or your own, newest first")
    SubscriptionPage list(
            Viewer viewer,
            @PageLimit(100) @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        if (cursor != null && !SubscriptionRules.isUuid(cursor)) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
        List<Subscription> found = subscriptions.page(Holder.of(viewer), cursor, limit + 1);
        List<Subscription> page = found.subList(0, Math.min(limit, found.size()));
        return new SubscriptionPage(
                page.stream().map(one -> SubscriptionView.of(one, clock.instant(), null)).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A subscription, without its secrets")
    @Succeeds(value = 200, etag = true)
    ResponseEntity<SubscriptionView> one(Viewer viewer, @PathVariable String id) {
        return answer(subscriptions.get(Holder.of(viewer), id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change what is sent where",
            description =
                    "Needs If-Match. From now on the events are those that your token may read.")
    @Refuses(status = 409, when = "The subscription was ended, or others change it at this moment.")
    ResponseEntity<SubscriptionView> replace(
            Viewer viewer,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody Sent<SubscriptionBody> body) {
        return answer(
                managing.replace(
                        Holder.of(viewer), id, IfMatch.required(ifMatch), body, readable(viewer)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete a subscription, its backlog and its log",
            description = "Needs If-Match.")
    @Succeeds(204)
    ResponseEntity<Void> remove(
            Viewer viewer,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        managing.remove(Holder.of(viewer), id, IfMatch.required(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<SubscriptionView> answer(Subscription subscription) {
        return ResponseEntity.ok()
                .eTag(ETags.of(subscription.version()))
                .body(SubscriptionView.of(subscription, clock.instant(), null));
    }

    /** Of one's own one may read everything. */
    private static Set<String> readable(Viewer viewer) {
        return viewer.ofTenant()
                ? Topics.readable(viewer.caller().scopes())
                : new TreeSet<>(SubscribableTypes.topics());
    }
}
