package dev.careerpath.roadmap.definitions;

import dev.careerpath.starter.security.OpenRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class DefinitionsConfiguration {

    @Bean
    OpenRule readersOfRecordsLookUpActivities() {
        return new OpenRule(HttpMethod.GET, "/xapi/**", "nothing of anybody's");
    }
}
