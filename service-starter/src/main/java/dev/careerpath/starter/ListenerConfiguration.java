package dev.careerpath.starter;

import dev.careerpath.starter.repair.ReadableAgain;
import dev.careerpath.starter.repair.UnreadableRecords;
import dev.careerpath.starter.repair.UnreadableRecordsHandler;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.util.backoff.ExponentialBackOff;

/** How events are read: in batches, committed late, and held while store or broker fail. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    private static final Duration GATHERED_FOR = Duration.ofMillis(100);
    private static final Duration COMMITTED_WITHIN = Duration.ofMillis(500);

    /**
     * Batches, committed some time after the listener returns, since what is delivered again
     * changes nothing; a failing store or broker holds the batch until it is back.
     */
    @Bean
    @ConditionalOnMissingBean(name = "eventListenerContainerFactory")
    ConcurrentKafkaListenerContainerFactory<String, byte[]> eventListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        return batches(consumers, properties, unreadable);
    }

    /**
     * The same for listeners that nobody waits for: a first event is taken at once, what follows is
     * gathered for a moment, so that under load they cost one read and one write for many events.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> gatheringListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        var factory = batches(consumers, properties, unreadable);
        factory.getContainerProperties().setIdleBetweenPolls(GATHERED_FOR.toMillis());
        return factory;
    }

    private static ConcurrentKafkaListenerContainerFactory<String, byte[]> batches(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setConcurrency(properties.consumers());
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.TIME);
        factory.getContainerProperties().setAckTime(COMMITTED_WITHIN.toMillis());
        factory.getContainerProperties().setPollTimeout(COMMITTED_WITHIN.toMillis());
        factory.getContainerProperties().setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        var untilItWorks = new ExponentialBackOff(200, 2);
        untilItWorks.setMaxInterval(10_000);
        factory.setCommonErrorHandler(new UnreadableRecordsHandler(untilItWorks, unreadable));
        factory.getContainerProperties()
                .setConsumerRebalanceListener(new ReadableAgain(unreadable));
        factory.setBatchInterceptor(new ReadableAgain.Batches(unreadable));
        return factory;
    }
}
