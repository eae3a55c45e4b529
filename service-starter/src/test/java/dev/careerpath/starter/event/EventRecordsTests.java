package dev.careerpath.starter.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.EventContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
