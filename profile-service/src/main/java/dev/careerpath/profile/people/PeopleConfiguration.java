package dev.careerpath.profile.people;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    Sweep peopleRenewed(People people, MongoTemplate mongo, Clock clock) {
        return new Sweep("people", mongo, EVERY, clock, new RenewingPeople(people));
    }
}
