package dev.careerpath.starter.personal;

import dev.careerpath.http.tokens.PersonalTokens;
import dev.careerpath.starter.event.EventTopics;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;

/** Lets a service take personal tokens; the one that keeps them has its own way. */
@AutoConfiguration(
        afterName = {
            "dev.careerpath.starter.StarterAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
public class PersonalTokensAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PersonalTokens personalTokens(
            ConsumerFactory<String, byte[]> consumers, JsonMapper json, Clock clock) {
        return new KnownTokens(consumers, json, clock);
    }

    @Bean
    KafkaAdmin.NewTopics personalTokenTopic(EventTopics topics) {
        return topics.single(List.of(PersonalTokenTopic.NAME), PersonalTokenTopic.settings());
    }
}
