package dev.careerpath.delivery.learningrecords;

import dev.careerpath.delivery.deliveries.Channel;
import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.subscriptions.SecretBox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LearningRecordsConfiguration {

    @Bean
    Channel learningRecords(
            OutboundHttp http,
            SecretBox box,
            @Value("${careerpath.public-url}") String home,
            JsonMapper json) {
        return new LearningRecordStores(http, box, new Statements(home, json), json);
    }
}
