package dev.careerpath.starter.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver's failures say, in the words of its version 4.2. */
class UnreadableRecordTests {

    private static final TopicPartition SECOND = new TopicPartition("test.things", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void assign() {
        consumer.assign(List.of(new TopicPartition("test.things", 0), SECOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record for partition test.things-1 at offset 7 is invalid, cause: Record is corrupt",
                "Record batch for partition test.things-1 at offset 7 is invalid, cause: crc",
                "Received exception when fetching the next record from test.things-1. If needed,"
                        + " please seek past the record to continue consumption.",
                "Encountered corrupt message when fetching offset 7 for topic-partition test.things-1"
            })
    void aRecordThatCannotBeReadHasItsPlace(String message) {
        assertThat(UnreadableRecord.partition(new KafkaException(message), consumer))
                .contains(SECOND);
    }

    @Test
    void whatWasNotCommittedInTimeWasRead() {
        String offsets = "{test.things-1=OffsetAndMetadata{offset=7, leaderEpoch=null}}";

        assertThat(
                        UnreadableRecord.partition(
                                new TimeoutException(
                                        "Timeout of 60000ms expired before successfully committing"
                                                + " offsets "
                                                + offsets),
                                consumer))
                .isEmpty();
        assertThat(
                        UnreadableRecord.partition(
                                new RetriableCommitFailedException("of " + offsets), consumer))
                .isEmpty();
    }

    @Test
    void aPositionThatIsNotKnownInTimeIsNoRecord() {
        assertThat(
                        UnreadableRecord.partition(
                                new TimeoutException(
                                        "Timeout of 5000ms expired before the position for partition"
                                                + " test.things-1 could be determined"),
                                consumer))
                .isEmpty();
    }
}
