package dev.careerpath.profile;

import dev.careerpath.profile.events.Topics;
import dev.careerpath.profile.model.Evidence;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.body.Bodies.SchemaOf;
import dev.careerpath.starter.body.BodySchema;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the service together: where its events go. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    private static final String PROFILE_SCHEMA = "/bodies/profile.schema.json";

    @Bean
    OutboxRelay profileRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(
                mongo, Profiles.COLLECTION, Topics.PROFILES, publisher, meters, clock);
    }

    @Bean
    SchemaOf profileBodies() {
        return new SchemaOf(Profile.class, BodySchema.at(PROFILE_SCHEMA, "submission"));
    }

    @Bean
    SchemaOf evidenceBodies() {
        return new SchemaOf(Evidence.class, BodySchema.at(PROFILE_SCHEMA, "submittedEvidence"));
    }
}
