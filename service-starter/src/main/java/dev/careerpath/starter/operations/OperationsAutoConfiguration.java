package dev.careerpath.starter.operations;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.careerpath.starter.StarterAutoConfiguration;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.event.TopicSetup;
import dev.careerpath.starter.observe.GroupOffsets;
import dev.careerpath.starter.observe.KafkaHealthIndicator;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.repair.UnreadableRecords;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/** Answers an operator, in services that say under which name. */
@AutoConfiguration(after = StarterAutoConfiguration.class)
@ConditionalOnProperty("careerpath.operations")
public class OperationsAutoConfiguration {

    private static final String SCOPE = "operations:manage";

    @Bean
    StateController stateController(
            @Value("${careerpath.operations}") String service,
            KafkaHealthIndicator broker,
            @Qualifier("mongoHealthIndicator") HealthIndicator store,
            TopicSetup topics,
            UnreadableRecords consumers,
            KafkaListenerEndpointRegistry listeners,
            GroupOffsets offsets,
            ListableBeanFactory beans) {
        Map<String, HealthIndicator> parts = new LinkedHashMap<>();
        parts.put("broker", broker);
        parts.put("store", store);
        parts.put("topics", topics);
        parts.put("consumers", consumers);
        return new StateController(
                new LookingAfterService(
                        service,
                        parts,
                        new ConsumerGroups(listeners),
                        offsets,
                        // Also those that nobody gets without asking for them by name.
                        beans.getBeansOfType(OutboxRelay.class).values()));
    }

    @Bean
    LettersController lettersController(
            KafkaAdmin kafka, KafkaListenerEndpointRegistry listeners, AccessBook book) {
        Map<String, Object> connection = new HashMap<>(kafka.getConfigurationProperties());
        // Each client has one of its own.
        connection.remove("client.id");
        return new LettersController(
                new HandlingLetters(
                        new DeadLetterBoxes(connection),
                        new ConsumerGroups(listeners),
                        new LetterOwners(book)));
    }

    /**
     * What a letter says is one person's data, so that nobody reads it where people of the
     * organisation see groups only.
     */
    @Bean
    PersonRules operationsRules(@Value("${careerpath.operations}") String service) {
        String at = "/v1/operations/" + service;
        String letters = at + "/dead-letters";
        return new PersonRules(
                List.of(
                        new PersonRule(GET, at, SCOPE, null, null),
                        new PersonRule(GET, letters, SCOPE, null, null),
                        new PersonRule(GET, letters + "/*", SCOPE, null, null),
                        new PersonRule(GET, letters + "/*/letters/*", SCOPE, null, Shown.nothing()),
                        new PersonRule(POST, letters + "/*/replay", SCOPE, null, null),
                        new PersonRule(POST, letters + "/*/letters/*/replay", SCOPE, null, null)));
    }
}
