package dev.careerpath.edge.signin;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topic on which replicas of the edge tell each other what has ended. */
final class SignOutsTopic {

    static final String NAME = "careerpath.edge.sign-outs";

    private static final Logger log = LoggerFactory.getLogger(SignOutsTopic.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final KafkaAdmin admin;

    SignOutsTopic(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** How it is made; a record stays for so long. */
    static NewTopic of(Duration kept) {
        return TopicBuilder.name(NAME)
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(kept.toMillis()))
                .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(kept.toMillis()))
                .build();
    }

    /** Makes the topic, and tries until it is there: browsers are served meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    void makeTopic() {
        Thread.ofVirtual()
                .name("sign-outs-topic")
                .start(() -> {
                    while (!made()) {
                        try {
                            Thread.sleep(AGAIN_AFTER);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                });
    }

    private boolean made() {
        try {
            return admin.initialize();
        } catch (RuntimeException e) {
            log.warn(
                    "Replicas cannot tell each other of sign-outs yet, since KAFKA_BOOTSTRAP_SERVERS does not answer: {}",
                    e.getMessage());
            return false;
        }
    }
}
