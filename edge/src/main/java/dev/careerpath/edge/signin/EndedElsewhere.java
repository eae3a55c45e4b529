package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.EndedSignIns.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.PartitionOffset;
import org.springframework.kafka.annotation.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Tells all replicas of the edge what the provider has ended: on a topic that each reads from its
 * beginning when it starts, and that keeps a record for as long as a cookie can live.
 */
final class EndedElsewhere {

    private static final Logger log = LoggerFactory.getLogger(EndedElsewhere.class);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

    private final EndedSignIns ended;
    private final KafkaOperations<String, String> kafka;

    EndedElsewhere(EndedSignIns ended, KafkaOperations<String, String> kafka) {
        this.ended = ended;
        this.kafka = kafka;
    }

    /** They were not told; the provider should try again. */
    static final class NotTold extends Exception {

        NotTold(Throwable cause) {
            super("The other replicas cannot be told", cause);
        }
    }

    /** Ends it here and, when this returns, for every replica. */
    void tell(Ended one) throws NotTold {
        ended.add(one);
        try {
            kafka.send(
                            SignOutsTopic.NAME,
                            one.which(),
                            String.valueOf(one.until().getEpochSecond()))
                    .get(ACKNOWLEDGED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTold(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new NotTold(e);
        }
    }

    /** Ends it here, and for the others without anybody waiting for it. */
    void tellMeanwhile(Ended one) {
        Thread.ofVirtual()
                .name("sign-out")
                .start(() -> {
                    try {
                        tell(one);
                    } catch (NotTold e) {
                        log.warn(
                                "The other replicas were not told that somebody signed out: is"
                                        + " KAFKA_BOOTSTRAP_SERVERS right?",
                                e);
                    }
                });
    }

    @KafkaListener(
            topicPartitions =
                    @TopicPartition(
                            topic = SignOutsTopic.NAME,
                            partitionOffsets =
                                    @PartitionOffset(partition = "0", initialOffset = "0")))
    void told(ConsumerRecord<String, String> record) {
        ended.add(new Ended(record.key(), Instant.ofEpochSecond(Long.parseLong(record.value()))));
    }
}
