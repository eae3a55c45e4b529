package dev.careerpath.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * How long clients hold on to a broker that is gone, or silent. docs/operations.md adds these times
 * up to the longest that anybody waits.
 */
class BrokerAwayTests {

    private final ApplicationContextRunner services =
            new ApplicationContextRunner()
                    .withPropertyValues("spring.config.name=things")
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class));

    @Test
    void everyClientLearnsOfANewLeaderWithinTwoSeconds() {
        services.run(service -> {
            for (Map<String, Object> client :
                    List.of(
                            service.getBean(KafkaAdmin.class).getConfigurationProperties(),
                            producer(service.getBean(ProducerFactory.class)),
                            consumer(service.getBean(ConsumerFactory.class)))) {
                assertThat(millis(client, "metadata.max.age.ms")).isLessThanOrEqualTo(2_000);
                assertThat(millis(client, "socket.connection.setup.timeout.ms"))
                        .isLessThanOrEqualTo(3_000);
            }
        });
    }

    @Test
    void whatASilentBrokerHasTakenIsTriedElsewhereAfterThreeSeconds() {
        services.run(service -> {
            var producer = producer(service.getBean(ProducerFactory.class));

            assertThat(millis(producer, "request.timeout.ms")).isLessThanOrEqualTo(3_000);
            assertThat(producer).containsEntry("enable.idempotence", "true");
            assertThat(millis(producer, "delivery.timeout.ms"))
                    .as("until a broker is given up and another leads what it led")
                    .isGreaterThanOrEqualTo(20_000);
        });
    }

    @Test
    void aConsumerTriesASecondCoordinatorBeforeItsSessionEnds() {
        services.run(service -> {
            var consumer = consumer(service.getBean(ConsumerFactory.class));

            assertThat(2 * millis(consumer, "request.timeout.ms"))
                    .isLessThan(millis(consumer, "session.timeout.ms"));
        });
    }

    private static Map<String, Object> producer(ProducerFactory<?, ?> producers) {
        return producers.getConfigurationProperties();
    }

    private static Map<String, Object> consumer(ConsumerFactory<?, ?> consumers) {
        return consumers.getConfigurationProperties();
    }

    private static int millis(Map<String, Object> client, String setting) {
        assertThat(client).containsKey(setting);
        return Integer.parseInt(client.get(setting).toString());
    }
}
