package dev.careerpath.starter.event;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics a service needs, each with its settings. Topics that exist already get the settings
 * too; how many copies there are of a topic is the broker's to say, unless the service is told.
 */
public final class EventTopics {

    private final int partitions;
    private final @Nullable Short replicas;
    private final Keeping keeping;

    /**
     * @param partitions of each topic of events that does not exist yet
     * @param replicas of each topic that does not exist yet; the broker's default where null
     */
    public EventTopics(int partitions, @Nullable Short replicas, Keeping keeping) {
        this.partitions = partitions;
        this.replicas = replicas;
        this.keeping = keeping;
    }

    /** Topics of events, for a service to declare as a bean. */
    public KafkaAdmin.NewTopics events(Collection<String> names) {
        return topics(names, partitions, keeping.events());
    }

    /** Dead-letter topics, for a service to declare as a bean. */
    public KafkaAdmin.NewTopics letters(Collection<String> names) {
        return topics(names, partitions, keeping.letters());
    }

    /** Topics for questions and answers: one partition, forgotten within minutes. */
    public KafkaAdmin.NewTopics shortLived(Collection<String> names) {
        return topics(names, 1, keeping.questions());
    }

    /** Topics of one partition with settings of their own. */
    public KafkaAdmin.NewTopics single(Collection<String> names, Map<String, String> settings) {
        return topics(names, 1, settings);
    }

    private KafkaAdmin.NewTopics topics(
            Collection<String> names, int partitions, Map<String, String> settings) {
        return new KafkaAdmin.NewTopics(
                names.stream()
                        .map(name -> topic(name, partitions, settings))
                        .toArray(NewTopic[]::new));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        TopicBuilder topic =
                TopicBuilder.name(name)
                        .partitions(partitions)
                        .configs(settings)
                        // The broker's clock is the one that counts for retention.
                        .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return (replicas == null ? topic : topic.replicas(replicas)).build();
    }
}
