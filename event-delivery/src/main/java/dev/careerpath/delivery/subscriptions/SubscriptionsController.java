package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
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

    private static final int MOST = 100;
    private static final String SCOPE = "SCOPE_";

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
                            + " that subscribes, events of assessments assessments:read.")
    @Succeeds(value = 201, etag = true)
    @Refuses(status = 409, when = "There are as many subscriptions as there may be.")
    ResponseEntity<SubscriptionView> create(
            Caller caller, Authentication authentication, @RequestBody SubscriptionBody body) {
        var made = managing.create(caller.tenant(), body, readable(authentication));
        String secret = made.subscription().kind() == Kind.WEBHOOK ? made.secret() : null;
        return ResponseEntity.created(URI.create("/v1/subscriptions/" + made.subscription().id()))
                .eTag(ETags.of(made.subscription().version()))
                .body(SubscriptionView.of(made.subscription(), clock.instant(), secret));
    }

    @GetMapping
    @Operation(summary = "Your organisation's subscriptions, newest first")
    SubscriptionPage list(
            Caller caller,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @RequestParam(name = "limit", defaultValue = "20")
                    int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidRequest("", "The parameter \"limit\" must be 1 to 100.");
        }
        if (cursor != null && !SubscriptionRules.isUuid(cursor)) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
        List<Subscription> found = subscriptions.page(caller.tenant(), cursor, limit + 1);
        List<Subscription> page = found.subList(0, Math.min(limit, found.size()));
        return new SubscriptionPage(
                page.stream().map(one -> SubscriptionView.of(one, clock.instant(), null)).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A subscription, without its secrets")
    @Succeeds(value = 200, etag = true)
    ResponseEntity<SubscriptionView> one(Caller caller, @PathVariable String id) {
        return answer(subscriptions.get(caller.tenant(), id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change what is sent where",
            description =
                    "Needs If-Match. From now on the events are those that your token may read.")
    @Refuses(status = 409, when = "The subscription was ended, or others change it at this moment.")
    ResponseEntity<SubscriptionView> replace(
            Caller caller,
            Authentication authentication,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody SubscriptionBody body) {
        return answer(
                managing.replace(
                        caller.tenant(),
                        id,
                        IfMatch.required(ifMatch),
                        body,
                        readable(authentication)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Delete a subscription, its backlog and its log",
            description = "Needs If-Match.")
    @Succeeds(204)
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable String id,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        managing.remove(caller.tenant(), id, IfMatch.required(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "Add a new signing secret",
            description =
                    "The answer shows it, this once. Until the secret before it runs out, each message has two signatures.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "It was ended, or has no signing secret.")
    ResponseEntity<SubscriptionView> rotate(Caller caller, @PathVariable String id) {
        var made = managing.rotate(caller.tenant(), id);
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
    ResponseEntity<SubscriptionView> pause(Caller caller, @PathVariable String id) {
        return answer(managing.pause(caller.tenant(), id));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on sending where it stopped")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 409, when = "The subscription was ended, or others change it at this moment.")
    ResponseEntity<SubscriptionView> resume(Caller caller, @PathVariable String id) {
        return answer(managing.resume(caller.tenant(), id));
    }

    private ResponseEntity<SubscriptionView> answer(Subscription subscription) {
        return ResponseEntity.ok()
                .eTag(ETags.of(subscription.version()))
                .body(SubscriptionView.of(subscription, clock.instant(), null));
    }

    private static Set<String> readable(Authentication authentication) {
        return SubscribableTypes.readable(
                authentication.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .filter(authority -> authority.startsWith(SCOPE))
                        .map(authority -> authority.substring(SCOPE.length()))
                        .collect(Collectors.toSet()));
    }
}
