package dev.careerpath.roadmap.together;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.read.AlsoHeld;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

/** Puts together what is said about plans, and who may say and read it. */
@Configuration(proxyBeanMethods = false)
class TogetherConfiguration {

    private static final String COMMENTS = "/v1/roadmaps/{subject}/comments";

    @Bean
    KeptDocuments<Together> together(MongoTemplate mongo) {
        return new KeptDocuments<>(mongo, Together.COLLECTION, Together.class, Together::none);
    }

    @Bean
    OutboxRelay togetherRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(
                mongo, Together.COLLECTION, Topics.PROGRESS, publisher, meters, clock);
    }

    @Bean
    AlsoHeld heldTogether(KeptDocuments<Together> kept) {
        return (tenant, profileId) -> Map.of("comments", kept.of(tenant, profileId).comments());
    }

    @Bean
    PersonRules togetherRules() {
        return new PersonRules(
                List.of(
                        rule(GET, COMMENTS, "own:read"),
                        rule(POST, COMMENTS, "own:write"),
                        rule(PATCH, COMMENTS + "/*", "own:write"),
                        rule(DELETE, COMMENTS + "/*", "own:write")));
    }

    /** For the leader and those who see the roadmap; for nobody else of the organisation. */
    private static PersonRule rule(HttpMethod method, String pattern, String scope) {
        return new PersonRule(method, pattern, null, scope, Shown.whole("ROADMAP"));
    }
}
