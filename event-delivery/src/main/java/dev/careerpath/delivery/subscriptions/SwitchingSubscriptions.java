package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.outbound.StandardSignature;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Contention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Pauses and resumes subscriptions, and renews their signing secrets. */
public final class SwitchingSubscriptions {

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final SecretBox box;
    private final Duration overlap;
    private final Clock clock;

    /**
     * @param overlap how long the secret before the newest counts
     */
    public SwitchingSubscriptions(
            Subscriptions subscriptions,
            Backlog backlog,
            SecretBox box,
            Duration overlap,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.box = box;
        this.overlap = overlap;
        this.clock = clock;
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
                    before.refuseEnded();
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
                            before.refuseEnded();
                            return before.status() == Subscription.Status.ACTIVE
                                    ? before
                                    : before.to(Subscription.Status.ACTIVE, null, now);
                        });
        backlog.wake(id);
        return resumed;
    }

    private Subscription change(
            Holder holder, String id, BiFunction<Subscription, Instant, Subscription> change) {
        return Contention.settle(
                () -> {
                    Subscription before = subscriptions.get(holder, id);
                    Subscription after = change.apply(before, clock.instant());
                    return after == before || subscriptions.change(before, after)
                            ? Optional.of(after)
                            : Optional.empty();
                },
                () ->
                        ApiProblem.conflict(
                                "busy",
                                "Too many changes at once",
                                "The subscription was changed by others at the same time. Try again."));
    }
}
