package dev.careerpath.starter.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.test.EventContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordsTests {

    /**
     * A broker refuses a timestamp that is an hour ahead, and the relay would never get past it.
     */
    @Test
    void aClockThatIsAheadIsSeenInTheEventAloneNotInTheRecord() {
        Instant ahead = Instant.parse("2030-01-01T12:00:00Z");

        var record = EventRecords.toRecord("things", event(ahead), EventContract.ADDRESSES);

        assertThat(record.timestamp()).isNull();
        assertThat(
                        new String(
                                record.headers().lastHeader("ce_time").value(),
                                StandardCharsets.UTF_8))
                .startsWith("2030-01-01T12:00");
    }

    @Test
    void namesWhereItsSchemaIsServed() {
        var record = EventRecords.toRecord("things", event(Instant.EPOCH), EventContract.ADDRESSES);

        assertThat(
                        new String(
                                record.headers().lastHeader("ce_dataschema").value(),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "https://career-path.example.org/schemas/dev.example.thing.added.v1.schema.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\uDC00 end\"}",
                "{\"name\":\"\\ud83d\\ud83d\\ude00\"}",
                "{\"\\ud83d\\n\":1}"
            })
    void halfACharacterIsNotRead(String data) {
        assertThatThrownBy(() ->
                        read(
                                data.getBytes(StandardCharsets.UTF_8),
                                "acme".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("The data holds half of a character");
    }

    @Test
    void whatIsNotInUtf8IsNotRead() {
        byte[] latin = "{\"name\":\"Jos\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        byte[] acme = "acme".getBytes(StandardCharsets.UTF_8);

        for (byte[] data : List.of(latin, surrogate)) {
            assertThatThrownBy(() -> read(data, acme))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessage("The data is not in UTF-8.");
        }
        assertThatThrownBy(() ->
                        read("{}".getBytes(StandardCharsets.UTF_8), new byte[] {'a', (byte) 0xE9}))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("The header ce_tenantid is not in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\\ud83d\\ude00\"}",
                "{\"name\":\"\\\\ud800\"}",
                "{\"name\":\"😀 \\u00e9\"}",
                "{\"name\":\"\uFFFD\"}"
            })
    void wholeCharactersAreReadAsTheyAre(String data) {
        byte[] acme = "acme".getBytes(StandardCharsets.UTF_8);

        assertThat(read(data.getBytes(StandardCharsets.UTF_8), acme).data()).isEqualTo(data);
    }

    private static Event read(byte[] data, byte[] tenant) {
        var sent = EventRecords.toRecord("things", event(Instant.EPOCH), EventContract.ADDRESSES);
        var record = new ConsumerRecord<String, byte[]>("things", 0, 0, "thing-1", data);
        sent.headers().remove("ce_tenantid").add("ce_tenantid", tenant);
        sent.headers().forEach(record.headers()::add);
        return EventRecords.fromRecord(record);
    }

    private static Event event(Instant time) {
        return new Event(
                "e1",
                "/things",
                "dev.example.thing.added.v1",
                "thing-1",
                time,
                1,
                "acme",
                "correlation",
                null,
                null,
                time,
                "{}");
    }
}
