package dev.careerpath.roadmap.learningrecords;

import dev.careerpath.roadmap.deliveries.Channel;
import dev.careerpath.roadmap.outbound.OutboundHttp;
import dev.careerpath.roadmap.subscriptions.SecretBox;
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
