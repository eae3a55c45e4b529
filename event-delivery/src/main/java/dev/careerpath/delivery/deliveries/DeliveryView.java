package dev.careerpath.delivery.deliveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the log shows it.
 *
 * @param id what the receiver gets as {@code webhook-id}
 * @param eventId the CloudEvent's id
 * @param attempts the latest 20, oldest first
 */
record DeliveryView(
        String id,
        String profileId,
        String type,
        String eventId,
        Instant eventTime,
        Delivery.Status status,
        int tries,
        @Nullable Instant nextTryAt,
        List<Delivery.Attempt> attempts,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.profile(),
                delivery.type(),
                delivery.eventId(),
                delivery.eventTime(),
                delivery.status(),
                delivery.tries(),
                delivery.nextTryAt(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.endedAt());
    }
}
