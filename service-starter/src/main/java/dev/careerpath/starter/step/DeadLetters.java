package dev.careerpath.starter.step;

import dev.careerpath.starter.event.UnreadableEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Puts records that can never be processed on {@code <topic>.<group>.dlt}, unchanged, with the
 * reason as a header.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublishingRecoverer recoverer;
    private final MeterRegistry meters;
    private final String group;

    public DeadLetters(KafkaOperations<String, byte[]> kafka, MeterRegistry meters, String group) {
        this.meters = meters;
        this.group = group;
        // Any partition will do: the order that counts is in the original topic, where a replay
        // puts it back.
        this.recoverer =
                new DeadLetterPublishingRecoverer(
                        kafka, (record, _) -> new TopicPartition(topic(record.topic(), group), -1));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(Duration.ofSeconds(40));
    }

    /** The dead-letter topic of one consumer group. */
    public static String topic(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Counts the dead letters of a topic in one consumer group. */
    public static Counter counter(MeterRegistry meters, String topic, String group) {
        return Counter.builder("careerpath.dead.letters")
                .description("Records put aside with their reason")
                .tag("topic", topic)
                .tag("group", group)
                .register(meters);
    }

    /**
     * Returns once the broker has the record; throws otherwise, so that the batch is tried again.
     */
    public void put(ConsumerRecord<String, byte[]> record, UnreadableEvent reason) {
        log.warn(
                "Record {}-{}@{} goes to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                topic(record.topic(), group),
                reason.getMessage());
        recoverer.accept(record, null, reason);
        counter(meters, record.topic(), group).increment();
    }
}
