package dev.careerpath.starter.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents whose events the broker has not acknowledged.
 *
 * @param collection that the documents are in
 * @param topic that the events go to
 * @param partition of the topic; null while the broker has not said how many there are
 * @param documents how many
 * @param since when the oldest of their events happened
 */
public record OutboxBacklog(
        String collection,
        String topic,
        @Nullable Integer partition,
        long documents,
        Instant since) {

    OutboxBacklog and(OutboxBacklog other) {
        return new OutboxBacklog(
                collection,
                topic,
                partition,
                documents + other.documents,
                since.isBefore(other.since) ? since : other.since);
    }
}
