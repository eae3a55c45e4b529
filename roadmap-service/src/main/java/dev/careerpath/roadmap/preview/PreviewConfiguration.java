package dev.careerpath.roadmap.preview;

import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.security.ScopeRule;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What a preview asks the assessment service, and who may ask for one. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

    @Bean
    AssessmentLine assessmentLine(
            ProducerFactory<String, byte[]> producers,
            ConsumerFactory<String, byte[]> consumers,
            @Value("${careerpath.preview.patience}") Duration patience) {
        return new AssessmentLine(producers, consumers, patience);
    }

    @Bean
    AskingAssessment askingAssessment(AssessmentLine line, JsonMapper json) {
        return new AskingAssessment(line, json);
    }

    @Bean
    KafkaAdmin.NewTopics previewTopics(EventTopics topics) {
        return topics.shortLived(List.of(AssessmentLine.REQUESTS, AssessmentLine.REPLIES));
    }

    @Bean
    ScopeRule roadmapsArePreviewed() {
        return new ScopeRule(HttpMethod.POST, "/v1/roadmaps/preview", "roadmaps:read");
    }

    @Bean
    ScopeRule changesOfARoadmapArePreviewed() {
        return new ScopeRule(HttpMethod.POST, "/v1/roadmaps/*/preview", "roadmaps:read");
    }
}
