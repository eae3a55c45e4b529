package dev.careerpath.starter;

import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.event.TopicSetup;
import dev.careerpath.starter.observe.BrokerAdmin;
import dev.careerpath.starter.observe.ConsumerProgress;
import dev.careerpath.starter.observe.GroupOffsets;
import dev.careerpath.starter.observe.KafkaHealthIndicator;
import dev.careerpath.starter.repair.KnownEvents;
import dev.careerpath.starter.repair.RepairEndpoint;
import dev.careerpath.starter.repair.UnreadableRecords;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics of a service, and how far it and others have read them. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    EventTopics eventTopics(StarterProperties properties, Keeping keeping) {
        return new EventTopics(properties.partitions(), properties.replicas(), keeping);
    }

    @Bean
    KafkaAdmin.NewTopics topics(EventTopics topics, StarterProperties properties) {
        return topics.events(
                Stream.concat(properties.publishes().stream(), properties.consumes().stream())
                        .distinct()
                        .toList());
    }

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(EventTopics topics, StarterProperties properties) {
        return topics.letters(
                properties.consumes().stream()
                        .map(topic -> DeadLetters.topic(topic, properties.group()))
                        .toList());
    }

    @Bean
    TopicSetup topicsHealthIndicator(KafkaAdmin kafka) {
        return new TopicSetup(kafka);
    }

    @Bean
    BrokerAdmin brokerAdmin(KafkaAdmin kafka) {
        return new BrokerAdmin(kafka);
    }

    @Bean
    @ConditionalOnMissingBean
    KafkaHealthIndicator kafkaHealthIndicator(BrokerAdmin broker) {
        return new KafkaHealthIndicator(broker);
    }

    @Bean
    GroupOffsets groupOffsets(BrokerAdmin broker) {
        return new GroupOffsets(broker);
    }

    @Bean
    ConsumerProgress consumerProgress(
            GroupOffsets offsets, StarterProperties properties, MeterRegistry meters, Clock clock) {
        return new ConsumerProgress(
                offsets,
                properties.group(),
                properties.consumes(),
                properties.awaits(),
                meters,
                clock);
    }

    @Bean
    UnreadableRecords consumersHealthIndicator(MeterRegistry meters) {
        return new UnreadableRecords(meters);
    }

    @Bean
    RepairEndpoint repairEndpoint(UnreadableRecords unreadable, ObjectProvider<KnownEvents> known) {
        return new RepairEndpoint(unreadable, known.stream().toList());
    }
}
