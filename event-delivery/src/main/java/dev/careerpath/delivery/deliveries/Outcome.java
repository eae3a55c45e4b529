package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.Delivery.Attempt;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.outbound.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to.
 *
 * @param id the delivery's
 * @param firstTry when the first attempt of this round began
 * @param next when it is tried again; null when it is not
 */
record Outcome(
        String id, Attempt attempt, Status status, Instant firstTry, @Nullable Instant next) {

    static Outcome of(Delivery delivery, Reply reply, Verdict verdict, Instant began) {
        return new Outcome(
                delivery.id(),
                new Attempt(
                        began,
                        reply.status(),
                        reply.failure(),
                        reply.excerpt(),
                        reply.took().toMillis()),
                switch (verdict) {
                    case Verdict.Delivered _ -> Status.DELIVERED;
                    case Verdict.Again _ -> Status.PENDING;
                    case Verdict.GivenUp _ -> Status.FAILED;
                    case Verdict.Gone _ -> Status.CANCELLED;
                },
                delivery.firstTryAt() == null ? began : delivery.firstTryAt(),
                verdict instanceof Verdict.Again(Instant at, _) ? at : null);
    }
}
