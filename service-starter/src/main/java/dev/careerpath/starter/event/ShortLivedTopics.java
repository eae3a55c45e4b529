package dev.careerpath.starter.event;

import dev.careerpath.starter.StarterProperties;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics for questions and answers: one partition, forgotten within minutes. */
public final class ShortLivedTopics {

    private static final String KEPT = Long.toString(Duration.ofMinutes(10).toMillis());

    private ShortLivedTopics() {}

    /** Topics of these names, for a service to declare as a bean. */
    public static KafkaAdmin.NewTopics named(StarterProperties properties, String... names) {
        return new KafkaAdmin.NewTopics(
                Stream.of(names)
                        .map(name ->
                                TopicBuilder.name(name)
                                        .partitions(1)
                                        .replicas(properties.replicas())
                                        .configs(
                                                Map.of(
                                                        TopicConfig.RETENTION_MS_CONFIG,
                                                        KEPT,
                                                        TopicConfig.SEGMENT_MS_CONFIG,
                                                        KEPT))
                                        .build())
                        .toArray(NewTopic[]::new));
    }
}
