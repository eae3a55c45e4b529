package dev.careerpath.assessment;

import dev.careerpath.assessment.assess.AssessingProfiles;
import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.organisation.ShippedFrameworks;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.security.ScopeRule;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts the service together: what it reads, keeps, publishes, and who may do what. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    /** A malformed framework stops the service at its start, with every path and reason. */
    @Bean
    ShippedFrameworks shippedFrameworks(@Value("${careerpath.framework}") String byDefault)
            throws IOException {
        List<Framework> all = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:framework/framework-*.json")) {
            if (!String.valueOf(file.getFilename()).endsWith(".schema.json")) {
                try (InputStream in = file.getInputStream()) {
                    all.add(FrameworkFile.read(in, file.getDescription()));
                }
            }
        }
        return new ShippedFrameworks(all, byDefault);
    }

    @Bean
    Framework framework(ShippedFrameworks shipped) {
        return shipped.byDefault();
    }

    @Bean
    DerivedDocuments<Assessment> assessments(MongoTemplate mongo) {
        return new DerivedDocuments<>(mongo, "assessments", Assessment.class);
    }

    @Bean
    DerivingStep<Assessment> assessingStep(
            Framework framework,
            DerivedDocuments<Assessment> assessments,
            EventPublisher publisher,
            DeadLetters deadLetters,
            EventTracing tracing,
            MeterRegistry meters,
            Clock clock,
            JsonMapper json) {
        return new DerivingStep<>(
                "/assessment-service",
                "careerpath.assessment.events",
                new AssessingProfiles(framework, json),
                assessments,
                publisher,
                deadLetters,
                tracing,
                meters,
                clock);
    }

    @Bean
    ScopeRule assessmentsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/assessments/**", "assessments:read");
    }

    @Bean
    ScopeRule assessmentsArePreviewed() {
        return new ScopeRule(HttpMethod.POST, "/v1/assessments/preview", "assessments:read");
    }

    @Bean
    ScopeRule frameworksAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/frameworks/**", "assessments:read");
    }

    @Bean
    ScopeRule frameworksAreDrafted() {
        return new ScopeRule(HttpMethod.POST, "/v1/frameworks/**", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreChanged() {
        return new ScopeRule(HttpMethod.PUT, "/v1/frameworks/**", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreDropped() {
        return new ScopeRule(HttpMethod.DELETE, "/v1/frameworks/**", "frameworks:manage");
    }
}
