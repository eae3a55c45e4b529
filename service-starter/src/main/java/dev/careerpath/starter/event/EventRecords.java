package dev.careerpath.starter.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into Kafka records and back, by the CloudEvents Kafka protocol binding, binary mode.
 */
public final class EventRecords {

    private EventRecords() {}

    /**
     * The record to send: key = subject, headers = context attributes, value = the data, or null
     * where there is none, so that a compacted topic forgets what came before.
     */
    public static ProducerRecord<String, byte[]> toRecord(
            String topic, Event event, SchemaAddresses schemas) {
        var builder =
                CloudEventBuilder.v1()
                        .withId(event.id())
                        .withSource(URI.create(event.source()))
                        .withType(event.type())
                        .withSubject(event.subject())
                        .withTime(OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                        .withDataSchema(schemas.of(event.type()))
                        .withExtension("partitionkey", event.subject())
                        .withExtension("sequence", Long.toString(event.sequence()))
                        .withExtension("tenantid", event.tenant())
                        .withExtension("correlationid", event.correlationId())
                        .withExtension("startedat", event.startedAt().toString());
        if (!event.data().isEmpty()) {
            builder.withData("application/json", event.data().getBytes(StandardCharsets.UTF_8));
        }
        if (event.causationId() != null) {
            builder.withExtension("causationid", event.causationId());
        }
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        // Without a timestamp of its own: a broker refuses one that is an hour ahead, and then a
        // clock that once was wrong would hold up everything behind its event.
        return KafkaMessageFactory.<String>createWriter(topic, null, null, event.subject())
                .writeBinary(builder.build());
    }

    /**
     * The event a record carries.
     *
     * @throws UnreadableEvent if the record is no binary CloudEvent, lacks an attribute that ours
     *     always have, or holds a text that is not whole
     */
    public static Event fromRecord(ConsumerRecord<String, byte[]> record) {
        requireWholeHeaders(record);
        try {
            CloudEvent cloudEvent = KafkaMessageFactory.createReader(record).toEvent();
            var data = cloudEvent.getData();
            OffsetDateTime time = cloudEvent.getTime();
            Instant happened =
                    time == null ? Instant.ofEpochMilli(record.timestamp()) : time.toInstant();
            String startedAt = optional(cloudEvent, "startedat");
            return new Event(
                    cloudEvent.getId(),
                    cloudEvent.getSource().toString(),
                    cloudEvent.getType(),
                    present("subject", cloudEvent.getSubject()),
                    happened,
                    Long.parseLong(required(cloudEvent, "sequence")),
                    required(cloudEvent, "tenantid"),
                    required(cloudEvent, "correlationid"),
                    optional(cloudEvent, "causationid"),
                    optional(cloudEvent, "traceparent"),
                    startedAt == null ? happened : Instant.parse(startedAt),
                    data == null ? "" : RecordText.ofJson(data.toBytes(), "The data"));
        } catch (CloudEventRWException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent(
                    "The record is not a CloudEvent in binary mode: " + e.getMessage(), e);
        }
    }

    private static void requireWholeHeaders(ConsumerRecord<String, byte[]> record) {
        for (Header header : record.headers()) {
            if (header.key().startsWith("ce_") && header.value() != null) {
                RecordText.of(header.value(), "The header " + header.key());
            }
        }
    }

    /** The type of the event a record carries, before it is read; null where it names none. */
    public static @Nullable String typeOf(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(CloudEvent event, String extension) {
        return present(extension, optional(event, extension));
    }

    private static String present(String attribute, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("The attribute ce_" + attribute + " is missing.");
        }
        return value;
    }

    private static @Nullable String optional(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
