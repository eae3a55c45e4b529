package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;

/** How long what tells replicas of sign-outs holds on to a broker that is gone, or silent. */
class BrokerAwayTests {

    private final ApplicationContextRunner edge =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class));

    @Test
    void nobodyWaitsLongForABrokerThatIsAway() {
        edge.run(replica -> {
            Map<String, Object> consumer =
                    replica.getBean(ConsumerFactory.class).getConfigurationProperties();
            Map<String, Object> producer =
                    replica.getBean(ProducerFactory.class).getConfigurationProperties();

            for (Map<String, Object> client :
                    List.of(
                            replica.getBean(KafkaAdmin.class).getConfigurationProperties(),
                            producer,
                            consumer)) {
                assertThat(client)
                        .containsEntry("metadata.max.age.ms", "2000")
                        .containsEntry("socket.connection.setup.timeout.ms", "3000");
            }
            for (Map<String, Object> client : List.of(producer, consumer)) {
                assertThat(client).containsEntry("request.timeout.ms", "3000");
            }
        });
    }

    @Test
    void noOffsetIsCommittedSoNoCoordinatorIsWaitedFor() {
        edge.run(replica ->
                assertThat(
                                replica.getBean(ConcurrentKafkaListenerContainerFactory.class)
                                        .getContainerProperties()
                                        .getAckMode())
                        .isEqualTo(ContainerProperties.AckMode.MANUAL));
    }
}
