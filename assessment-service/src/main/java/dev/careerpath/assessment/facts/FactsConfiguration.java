package dev.careerpath.assessment.facts;

import dev.careerpath.starter.security.ScopeRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    private static final String VERSION = "1.1";

    @Bean
    DomainFacts domainFacts() {
        return DomainFacts.shipped(VERSION);
    }

    @Bean
    ScopeRule factsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/facts/*", "assessments:read");
    }
}
