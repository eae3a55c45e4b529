package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.events.Topics;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.security.ScopeRule;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** A consumer group of its own, with its own dead-letter topic, and the sweep that publishes. */
@Configuration(proxyBeanMethods = false)
class CohortConfiguration {

    @Bean
    CohortEventsListener cohortEventsListener(
            Cohorts cohorts,
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            JsonMapper json) {
        return new CohortEventsListener(
                cohorts, new DeadLetters(kafka, meters, CohortEventsListener.GROUP), json);
    }

    @Bean
    KafkaAdmin.NewTopics cohortDeadLetters(EventTopics topics) {
        return topics.letters(
                List.of(DeadLetters.topic(Topics.ASSESSMENTS, CohortEventsListener.GROUP)));
    }

    @Bean
    Sweep cohortsPublished(
            Cohorts cohorts,
            MongoTemplate mongo,
            Clock clock,
            @Value("${careerpath.cohorts.every:30s}") Duration every) {
        return new Sweep("cohorts", mongo, every, clock, Sweep.Work.whole(cohorts::publish));
    }

    @Bean
    ScopeRule cohortsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/cohorts/**", "cohorts:read");
    }
}
