package dev.careerpath.local.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One record that could not be processed.
 *
 * @param topic where it lies
 * @param record as it lies there: the original with headers that say why
 */
record Letter(DeadLetterTopic topic, ConsumerRecord<byte[], byte[]> record) {

    /** What the consumer added; all of it goes when the record is put back. */
    private static final String ADDED = "kafka_dlt-";

    /** The original record, for its original topic. */
    ProducerRecord<byte[], byte[]> original() {
        Integer partition = record.key() == null ? partition() : null;
        ProducerRecord<byte[], byte[]> original =
                new ProducerRecord<>(
                        originalTopic(), partition, timestamp(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(ADDED)) {
                original.headers().add(header);
            }
        }
        return original;
    }

    String originalTopic() {
        String named = text("original-topic");
        return named.isEmpty() ? topic.original() : named;
    }

    String key() {
        return record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The event's type; empty if it is no event. */
    String type() {
        Header type = record.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** Why it could not be processed. */
    String reason() {
        String reason = text("exception-message");
        return reason.isEmpty() ? "no reason is given" : reason.replaceAll("\\s+", " ");
    }

    /** When it was put aside. */
    Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    String place() {
        return record.partition() + "@" + record.offset();
    }

    private @Nullable Long timestamp() {
        byte[] value = added("original-timestamp");
        return value == null || value.length != Long.BYTES
                ? null
                : ByteBuffer.wrap(value).getLong();
    }

    /** The partition of a record without a key; one with a key finds its partition by that. */
    private @Nullable Integer partition() {
        byte[] value = added("original-partition");
        return value == null || value.length != Integer.BYTES
                ? null
                : ByteBuffer.wrap(value).getInt();
    }

    private String text(String name) {
        byte[] value = added(name);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private byte @Nullable [] added(String name) {
        Header header = record.headers().lastHeader(ADDED + name);
        return header == null ? null : header.value();
    }
}
