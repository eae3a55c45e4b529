package dev.careerpath.starter.audit;

import dev.careerpath.starter.access.AccessAutoConfiguration;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.security.PersonRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Keeps an audit trail in services that have person rules. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@EnableConfigurationProperties(AuditProperties.class)
public class AuditAutoConfiguration {

    @Bean
    @ConditionalOnBean(PersonRules.class)
    AuditTrail auditTrail(
            KafkaOperations<String, byte[]> kafka,
            AuditProperties properties,
            JsonMapper json,
            MeterRegistry meters) {
        return new AuditTrail(kafka, properties, json, meters);
    }

    @Bean
    @ConditionalOnBean(PersonRules.class)
    KafkaAdmin.NewTopics auditTopic(EventTopics topics, AuditProperties properties) {
        // As long as dead letters, and like them not compacted: two of one key are two entries.
        return topics.letters(List.of(properties.topic()));
    }

    @Bean
    WebMvcConfigurer requestsAudited(ObjectProvider<AuditTrail> trail, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                trail.ifAvailable(
                        entries -> registry.addInterceptor(new AuditInterceptor(entries, clock)));
            }
        };
    }
}
