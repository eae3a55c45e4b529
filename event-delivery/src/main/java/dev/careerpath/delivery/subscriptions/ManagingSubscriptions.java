package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.outbound.StandardSignature;
import dev.careerpath.delivery.outbound.Targets;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends subscriptions. */
public final class ManagingSubscriptions {

    private static final int MOST_PER_TENANT = 500;
    private static final int MOST_PER_PERSON = 10;
    private static final int ATTEMPTS = 5;

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final SubscriptionRules rules;
    private final SecretBox box;
    private final Duration overlap;
    private final Clock clock;

    /** What a call made, with the one showing of a secret. */
    record Made(Subscription subscription, String secret) {}

    /**
     * @param overlap how long the secret before the newest counts
     */
    public ManagingSubscriptions(
            Subscriptions subscriptions,
            Backlog backlog,
            Targets targets,
            SecretBox box,
            Duration overlap,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.rules = new SubscriptionRules(targets);
        this.box = box;
        this.overlap = overlap;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param topics what the caller may read
     * @throws InvalidRequest with everything that needs mending
     */
    Made create(Holder holder, SubscriptionBody body, Set<String> topics) {
        check(body, topics);
        int most = holder.person() == null ? MOST_PER_TENANT : MOST_PER_PERSON;
        if (subscriptions.count(holder) >= most) {
            throw ApiProblem.conflict(
                    "too-many-subscriptions",
                    "There are as many subscriptions as there may be",
                    "An organisation may have %d, a person %d. Delete one that is no longer needed."
                            .formatted(MOST_PER_TENANT, MOST_PER_PERSON));
        }
        Instant now = now();
        Kind kind = body.kind() == null ? Kind.WEBHOOK : body.kind();
        String secret = StandardSignature.newSecret();
        Subscription made =
                new Subscription(
                        Uuids.timeOrdered(now).toString(),
                        holder.tenant(),
                        holder.person(),
                        kind,
                        Objects.requireNonNull(body.url()),
                        body.description(),
                        SubscriptionRules.types(body),
                        topics,
                        body.profileId(),
                        Subscription.Status.ACTIVE,
                        null,
                        kind == Kind.WEBHOOK
                                ? List.of(new Subscription.Secret(box.seal(secret), null))
                                : List.of(),
                        login(body.login()),
                        headers(body.headers()),
                        null,
                        now,
                        now,
                        0,
                        1);
        subscriptions.add(made);
        return new Made(made, secret);
    }

    /**
     * Changes what is sent where.
     *
     * @param topics what this caller may read; it limits the subscription from now on
     * @throws ApiProblem 404 unknown, 412 when it is not at this version
     */
    Subscription replace(
            Holder holder, String id, IfMatch expected, SubscriptionBody body, Set<String> topics) {
        Subscription before = subscriptions.get(holder, id);
        if (!expected.matches(before.version())) {
            throw ApiProblem.preconditionFailed(before.version());
        }
        Kind kind = body.kind() == null ? before.kind() : body.kind();
        if (kind != before.kind()) {
            throw new InvalidRequest("/kind", "The kind cannot change; make another subscription.");
        }
        check(
                new SubscriptionBody(
                        kind,
                        body.url(),
                        body.description(),
                        body.types(),
                        body.profileId(),
                        body.login(),
                        body.headers()),
                topics);
        Subscription after =
                new Subscription(
                        id,
                        before.tenant(),
                        before.owner(),
                        kind,
                        Objects.requireNonNull(body.url()),
                        body.description(),
                        SubscriptionRules.types(body),
                        topics,
                        body.profileId(),
                        before.status(),
                        before.reason(),
                        before.secrets(),
                        // What is never shown is not taken away by leaving it out.
                        body.login() == null && body.url().equals(before.url())
                                ? before.login()
                                : login(body.login()),
                        body.headers() == null && body.url().equals(before.url())
                                ? before.headers()
                                : headers(body.headers()),
                        before.failingSince(),
                        before.createdAt(),
                        now(),
                        before.sequence(),
                        before.version() + 1);
        if (!subscriptions.change(before, after)) {
            throw ApiProblem.preconditionFailed(subscriptions.get(holder, id).version());
        }
        return after;
    }

    void remove(Holder holder, String id, IfMatch expected) {
        Subscription found = subscriptions.get(holder, id);
        if (!expected.matches(found.version())
                || !subscriptions.remove(holder, id, found.version())) {
            throw ApiProblem.preconditionFailed(found.version());
        }
        backlog.drop(id);
    }

    /** Adds a new secret; the one before it counts a while longer. */
    Made rotate(Holder holder, String id) {
        String secret = StandardSignature.newSecret();
        String sealed = box.seal(secret);
        Subscription rotated =
                change(
                        holder,
                        id,
                        (before, now) -> {
                            if (before.kind() != Kind.WEBHOOK) {
                                throw ApiProblem.conflict(
                                        "no-secret",
                                        "This kind of subscription has no signing secret",
                                        "A learning record store is logged in to; change the login with PUT.");
                            }
                            return before.rotated(sealed, overlap, now);
                        });
        return new Made(rotated, secret);
    }

    Subscription pause(Holder holder, String id) {
        return change(
                holder,
                id,
                (before, now) -> {
                    notEnded(before);
                    return before.status() == Subscription.Status.PAUSED
                            ? before
                            : before.to(Subscription.Status.PAUSED, "Paused on request.", now);
                });
    }

    Subscription resume(Holder holder, String id) {
        Subscription resumed =
                change(
                        holder,
                        id,
                        (before, now) -> {
                            notEnded(before);
                            return before.status() == Subscription.Status.ACTIVE
                                    ? before
                                    : before.to(Subscription.Status.ACTIVE, null, now);
                        });
        backlog.wake(id);
        return resumed;
    }

    /** Refuses what makes no sense once an endpoint is gone. */
    public static void notEnded(Subscription subscription) {
        if (subscription.status() == Subscription.Status.ENDED) {
            throw ApiProblem.conflict(
                    "subscription-ended",
                    "The subscription has ended",
                    "Its endpoint answered 410 Gone. Make a new subscription.");
        }
    }

    private Subscription change(
            Holder holder, String id, BiFunction<Subscription, Instant, Subscription> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Subscription before = subscriptions.get(holder, id);
            Subscription after = change.apply(before, now());
            if (after == before || subscriptions.change(before, after)) {
                return after;
            }
        }
        throw ApiProblem.conflict(
                "busy",
                "Too many changes at once",
                "The subscription was changed by others at the same time. Try again.");
    }

    private void check(SubscriptionBody body, Set<String> topics) {
        List<FieldError> errors = rules.check(body, topics);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    private Subscription.@Nullable Login login(SubscriptionBody.@Nullable LoginBody login) {
        if (login == null) {
            return null;
        }
        Subscription.Login.Scheme scheme = Objects.requireNonNull(login.scheme());
        return new Subscription.Login(
                scheme,
                login.username(),
                box.seal(
                        Objects.requireNonNull(
                                scheme == Subscription.Login.Scheme.BASIC
                                        ? login.password()
                                        : login.token())));
    }

    private List<Subscription.Header> headers(@Nullable Map<String, String> headers) {
        return headers == null
                ? List.of()
                : headers.entrySet().stream()
                        .map(it -> new Subscription.Header(it.getKey(), box.seal(it.getValue())))
                        .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
