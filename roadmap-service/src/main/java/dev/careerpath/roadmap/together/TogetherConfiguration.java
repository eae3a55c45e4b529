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
    private static final String COMMITMENTS = "/v1/roadmaps/{subject}/commitments";

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
        return (tenant, profileId) -> {
            Together held = kept.of(tenant, profileId);
            return Map.of("comments", held.comments(), "commitments", held.commitments());
        };
    }

    @Bean
    PersonRules togetherRules() {
        return new PersonRules(
                List.of(
                        rule(GET, COMMENTS, "own:read"),
                        rule(POST, COMMENTS, "own:write"),
                        rule(PATCH, COMMENTS + "/*", "own:write"),
                        rule(DELETE, COMMENTS + "/*", "own:write"),
                        rule(GET, COMMITMENTS, "own:read"),
                        rule(POST, COMMITMENTS, "own:write"),
                        rule(PATCH, COMMITMENTS + "/*", "own:write"),
                        rule(DELETE, COMMITMENTS + "/*", "own:write")));
    }

    /** For the leader and those who see the roadmap; for nobody else of the organisation. */
    private static PersonRule rule(HttpMethod method, String pattern, String scope) {
        return new PersonRule(method, pattern, null, scope, Shown.whole("ROADMAP"));
    }
}
