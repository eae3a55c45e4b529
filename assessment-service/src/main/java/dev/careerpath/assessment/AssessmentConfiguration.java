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
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.security.OpenRule;
import dev.careerpath.starter.security.ScopeRule;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
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
    OpenRule ratersSeeTheQuestions() {
        return new OpenRule(HttpMethod.GET, "/v1/ratings/*", "the token of a rating link");
    }

    @Bean
    OpenRule ratersAnswer() {
        return new OpenRule(HttpMethod.POST, "/v1/ratings/*", "the token of a rating link");
    }

    @Bean
    OpenRule othersDiscoverWhatThereIsOfCase() {
        return new OpenRule(HttpMethod.GET, "/ims/case/v1p1/discovery/*", "nothing of anybody's");
    }

    @Bean
    ScopeRule ratersAreInvited() {
        return new ScopeRule(HttpMethod.POST, "/v1/assessments/*/raters", "assessments:write");
    }

    @Bean
    ScopeRule linksOfRatersAreGivenAnew() {
        return new ScopeRule(
                HttpMethod.POST, "/v1/assessments/*/raters/*/link", "assessments:write");
    }

    @Bean
    ScopeRule invitationsAreTakenBack() {
        return new ScopeRule(HttpMethod.DELETE, "/v1/assessments/*/raters/*", "assessments:write");
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

    @Bean
    ScopeRule assessmentsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/assessments/**", "assessments:read");
    }

    @Bean
    ScopeRule assessmentsArePreviewed() {
        return new ScopeRule(HttpMethod.POST, "/v1/assessments/preview", "assessments:read");
    }

    @Bean
    ScopeRule changesToAProfileArePreviewed() {
        return new ScopeRule(HttpMethod.POST, "/v1/assessments/*/preview", "assessments:read");
    }

    @Bean
    ScopeRule benchmarksAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/benchmarks", "assessments:read");
    }

    @Bean
    ScopeRule calibrationIsRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/calibration", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/frameworks/**", "assessments:read");
    }

    @Bean
    ScopeRule casePackagesAreRead() {
        return new ScopeRule(HttpMethod.GET, "/ims/case/**", "assessments:read");
    }

    @Bean
    ScopeRule casePackagesAreTakenIn() {
        return new ScopeRule(HttpMethod.POST, "/ims/case/**", "frameworks:manage");
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
