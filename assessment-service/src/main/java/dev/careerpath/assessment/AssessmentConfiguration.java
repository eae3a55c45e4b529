package dev.careerpath.assessment;

import dev.careerpath.assessment.adoption.Pins;
import dev.careerpath.assessment.assess.AssessingProfiles;
import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.events.Topics;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.frameworks.ShippedFrameworks;
import dev.careerpath.assessment.raters.Raters;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import tools.jackson.databind.json.JsonMapper;

/** Puts the service together: what it reads, keeps and publishes. */
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
    DerivedDocuments<Assessment> assessments(MongoTemplate mongo) {
        return new DerivedDocuments<>(mongo, "assessments", Assessment.class);
    }

    @Bean
    DerivingStep<Assessment> assessingStep(
            Frameworks frameworks,
            DerivedDocuments<Assessment> assessments,
            EventPublisher publisher,
            DeadLetters deadLetters,
            EventTracing tracing,
            MeterRegistry meters,
            Clock clock,
            JsonMapper json) {
        return new DerivingStep<>(
                "/assessment-service",
                Topics.ASSESSMENTS,
                new AssessingProfiles(frameworks, json),
                assessments,
                publisher,
                deadLetters,
                tracing,
                meters,
                clock);
    }

    @Bean
    OutboxRelay ratersRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(mongo, Raters.COLLECTION, Topics.INPUTS, publisher, meters, clock);
    }

    /** The address of a rating is its secret, so no trace may carry it. */
    @Bean
    ServerRequestObservationConvention requestsAsTheyAreTraced() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            protected KeyValue httpUrl(ServerRequestObservationContext context) {
                KeyValue url = super.httpUrl(context);
                return url.getValue().startsWith("/v1/ratings/")
                        ? KeyValue.of(url.getKey(), "/v1/ratings/…")
                        : url;
            }
        };
    }

    @Bean
    OutboxRelay pinsRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(mongo, Pins.COLLECTION, Topics.INPUTS, publisher, meters, clock);
    }

    @Bean
    Pins pins(MongoTemplate mongo, @Qualifier("pinsRelay") OutboxRelay relay) {
        return new Pins(mongo, relay);
    }
}
