package dev.careerpath.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
public record Letter(DeadLetterTopic topic, ConsumerRecord<byte[], byte[]> record) {

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

    /** Where it lies. */
    public LetterId id() {
        return new LetterId(record.partition(), record.offset());
    }

    /** The topic that it came from. */
    public String originalTopic() {
        String named = text("original-topic");
        return named.isEmpty() ? topic.original() : named;
    }

    /** Its key; null if it has none. */
    public @Nullable String key() {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The event's type; null if it is no event. */
    public @Nullable String type() {
        return header("ce_type");
    }

    /** Why it could not be processed. */
    public String reason() {
        String reason = text("exception-message");
        return reason.isEmpty() ? "no reason is given" : reason.replaceAll("\\s+", " ");
    }

    /** When it was put aside. */
    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** One of its own headers; null if it has none of this name. */
    public @Nullable String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    /** Its own headers, without what the consumer added. */
    public Map<String, String> headers() {
        Map<String, String> own = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(ADDED)) {
                own.put(header.key(), text(header.value()));
            }
        }
        return own;
    }

    /** What it says; empty for a tombstone. */
    public String content() {
        return text(record.value());
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
        return text(added(name));
    }

    private byte @Nullable [] added(String name) {
        Header header = record.headers().lastHeader(ADDED + name);
        return header == null ? null : header.value();
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
