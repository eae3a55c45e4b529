package dev.careerpath.assessment.published;

import dev.careerpath.assessment.events.Topics;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** The second consumer group of this service, with its own dead-letter topic. */
@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {

    @Bean
    PublishedListener publishedListener(
            List<FollowsAssessments> followers,
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            JsonMapper json) {
        return new PublishedListener(
                followers, new DeadLetters(kafka, meters, PublishedListener.GROUP), json);
    }

    @Bean
    KafkaAdmin.NewTopics publishedDeadLetters(EventTopics topics) {
        return topics.letters(
                List.of(DeadLetters.topic(Topics.ASSESSMENTS, PublishedListener.GROUP)));
    }
}
