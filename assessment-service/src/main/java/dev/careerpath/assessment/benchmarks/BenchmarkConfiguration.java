package dev.careerpath.assessment.benchmarks;

import dev.careerpath.starter.StarterProperties;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** The second consumer group of this service, with its own dead-letter topic. */
@Configuration(proxyBeanMethods = false)
class BenchmarkConfiguration {

    @Bean
    AssessmentEventsListener assessmentEventsListener(
            Benchmarks benchmarks,
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            JsonMapper json) {
        return new AssessmentEventsListener(
                benchmarks, new DeadLetters(kafka, meters, AssessmentEventsListener.GROUP), json);
    }

    @Bean
    NewTopic benchmarkDeadLetters(StarterProperties properties) {
        return TopicBuilder.name(
                        DeadLetters.topic(
                                "careerpath.assessment.events", AssessmentEventsListener.GROUP))
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .build();
    }
}
