package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A standing order: these events of this organisation, to this URL.
 *
 * @param id sorts by time of creation
 * @param owner whose it is and about whom it is, by an opaque id; null for the organisation's
 * @param types full event types; empty for every type of the topics
 * @param topics what the token that last changed it was allowed to read
 * @param profileId only events of this profile; null for all
 * @param secrets signing secrets, encrypted, newest first; empty for a learning record store
 * @param login what the endpoint asks for, encrypted; null when nothing
 * @param headers sent with every request, encrypted; empty in what was stored before there were any
 * @param reason why it is paused or ended, for people; null while active
 * @param failingSince since when every attempt has failed; null when the last one succeeded
 * @param sequence counts the events it announced of itself
 * @param version counts the changes made through the API, from 1
 */
public record Subscription(
        String id,
        String tenant,
        @Nullable String owner,
        Kind kind,
        String url,
        @Nullable String description,
        Set<String> types,
        Set<String> topics,
        @Nullable String profileId,
        Status status,
        @Nullable String reason,
        List<Secret> secrets,
        @Nullable Login login,
        List<Header> headers,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt,
        long sequence,
        long version) {

    public Subscription {
        headers = headers == null ? List.of() : List.copyOf(headers);
    }

    /** Clocks of services may differ by this much. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);

    /** Where it stands. */
    public enum Status {
        ACTIVE,
        /** Events are kept for it, but not sent. */
        PAUSED,
        /** Final: the endpoint said that it is gone. */
        ENDED
    }

    /**
     * A signing secret.
     *
     * @param sealed encrypted
     * @param until until when it counts; null for the newest
     */
    public record Secret(String sealed, @Nullable Instant until) {}

    /**
     * How to log in.
     *
     * @param scheme BASIC or BEARER
     * @param username null for BEARER
     * @param sealed the password or the token, encrypted
     */
    public record Login(Scheme scheme, @Nullable String username, String sealed) {

        /** The HTTP authentication scheme. */
        public enum Scheme {
            BASIC,
            BEARER
        }
    }

    /**
     * A header of the receiver's own.
     *
     * @param sealed its value, encrypted
     */
    public record Header(String name, String sealed) {}

    /** Whether the event is one that was ordered, and happened since. */
    public boolean wants(String topic, Event event) {
        return status != Status.ENDED
                && tenant.equals(event.tenant())
                && topics.contains(topic)
                && (types.isEmpty() || types.contains(event.type()))
                && (profileId == null || profileId.equals(event.subject()))
                && !event.time().isBefore(createdAt.minus(CLOCKS_APART));
    }

    /** The secrets that count at this time, newest first. */
    public List<Secret> secretsAt(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.until() == null || secret.until().isAfter(now))
                .toList();
    }

    /**
     * Refuses what makes no sense once an endpoint is gone.
     *
     * @throws ApiProblem 409 when it has ended
     */
    public void refuseEnded() {
        if (status == Status.ENDED) {
            throw ApiProblem.conflict(
                    "subscription-ended",
                    "The subscription has ended",
                    "Its endpoint answered 410 Gone. Make a new subscription.");
        }
    }

    Subscription rotated(String sealed, Duration overlap, Instant now) {
        List<Secret> next = new ArrayList<>();
        next.add(new Secret(sealed, null));
        // Two count at most: a receiver knows the newest and the one before.
        secrets.stream()
                .limit(1)
                .forEach(secret -> next.add(new Secret(secret.sealed(), now.plus(overlap))));
        return with(status, reason, next, now);
    }

    Subscription to(Status next, @Nullable String why, Instant now) {
        return with(next, why, secrets, now);
    }

    private Subscription with(
            Status next, @Nullable String why, List<Secret> signing, Instant now) {
        return new Subscription(
                id,
                tenant,
                owner,
                kind,
                url,
                description,
                types,
                topics,
                profileId,
                next,
                why,
                signing,
                login,
                headers,
                next == Status.ACTIVE && status != Status.ACTIVE ? null : failingSince,
                createdAt,
                now,
                sequence,
                version + 1);
    }
}
