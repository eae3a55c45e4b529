package dev.careerpath.assessment.whatif;

import dev.careerpath.starter.event.EventTopics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** The topics of questions and answers, and how the questions are listened to. */
@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

    /** A question that fails gets no answer, and is not tried again: whoever asked has given up. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> previewListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(new DefaultErrorHandler(new FixedBackOff(0, 0)));
        return factory;
    }

    @Bean
    KafkaAdmin.NewTopics previewTopics(EventTopics topics) {
        return topics.shortLived(
                List.of("careerpath.preview.requests", "careerpath.preview.replies"));
    }
}
