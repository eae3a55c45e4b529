package dev.careerpath.delivery.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a caller sees it.
 *
 * @param types empty when every readable type is sent
 * @param topics the topics whose events may be sent
 * @param login the scheme of the endpoint's login; the rest is never shown
 * @param headers the names of the receiver's own headers; their values are never shown
 * @param secret the signing secret; only in the answer that made it
 * @param secretsValid how many signing secrets count at the moment
 * @param previousSecretUntil until when the secret before the newest counts
 */
record SubscriptionView(
        String id,
        Kind kind,
        String url,
        @Nullable String description,
        Set<String> types,
        Set<String> topics,
        @Nullable String profileId,
        Subscription.Status status,
        @Nullable String reason,
        @Nullable Instant failingSince,
        Subscription.Login.@Nullable Scheme login,
        List<String> headers,
        @Nullable String secret,
        int secretsValid,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        Instant updatedAt) {

    static SubscriptionView of(Subscription subscription, Instant now, @Nullable String secret) {
        var valid = subscription.secretsAt(now);
        return new SubscriptionView(
                subscription.id(),
                subscription.kind(),
                subscription.url(),
                subscription.description(),
                subscription.types(),
                subscription.topics(),
                subscription.profileId(),
                subscription.status(),
                subscription.reason(),
                subscription.failingSince(),
                subscription.login() == null ? null : subscription.login().scheme(),
                subscription.headers().stream().map(Subscription.Header::name).toList(),
                secret,
                valid.size(),
                valid.size() < 2 ? null : valid.getLast().until(),
                subscription.createdAt(),
                subscription.updatedAt());
    }
}
