package dev.careerpath.assessment.cohorts;

import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.security.ScopeRule;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

/** The sweep that publishes, and who may read. */
@Configuration(proxyBeanMethods = false)
class CohortConfiguration {

    @Bean
    Sweep cohortsPublished(
            Cohorts cohorts,
            MongoTemplate mongo,
            Clock clock,
            @Value("${careerpath.cohorts.every:30s}") Duration every) {
        return new Sweep("cohorts", mongo, every, clock, Sweep.Work.whole(cohorts::publish));
    }

    @Bean
    ScopeRule cohortsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/cohorts/**", "cohorts:read");
    }
}
