package dev.careerpath.delivery.subscriptions;

import dev.careerpath.http.ids.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of what a caller wrote the subscription that is stored, its secrets encrypted. */
final class SealedBody {

    private final SecretBox box;

    SealedBody(SecretBox box) {
        this.box = box;
    }

    /**
     * A new subscription.
     *
     * @param topics what the caller may read
     * @param secret for signing; an endpoint of another kind than webhooks gets none
     */
    Subscription create(
            Holder holder, SubscriptionBody body, Set<String> topics, String secret, Instant now) {
        Kind kind = body.kind() == null ? Kind.WEBHOOK : body.kind();
        return new Subscription(
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
    }

    /** The next version; what is never shown is not taken away by leaving it out. */
    Subscription replace(
            Subscription before, SubscriptionBody body, Set<String> topics, Instant now) {
        String url = Objects.requireNonNull(body.url());
        boolean sameUrl = url.equals(before.url());
        return new Subscription(
                before.id(),
                before.tenant(),
                before.owner(),
                before.kind(),
                url,
                body.description(),
                SubscriptionRules.types(body),
                topics,
                body.profileId(),
                before.status(),
                before.reason(),
                before.secrets(),
                body.login() == null && sameUrl ? before.login() : login(body.login()),
                body.headers() == null && sameUrl ? before.headers() : headers(body.headers()),
                before.failingSince(),
                before.createdAt(),
                now,
                before.sequence(),
                before.version() + 1);
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
}
