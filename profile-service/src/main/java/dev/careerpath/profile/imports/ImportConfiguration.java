package dev.careerpath.profile.imports;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final String LEASES = "leases";

    /** Its lease lasts three seconds, which is enough for a hundred lines. */
    @Bean
    Sweep importsWorkedOff(WorkingOffImports work, MongoTemplate mongo, Clock clock) {
        return new Sweep(
                "imports", mongo.getCollection(LEASES), Duration.ofSeconds(1), clock, work::piece);
    }

    @Bean
    Sweep importsForgotten(WorkingOffImports work, MongoTemplate mongo, Clock clock) {
        return new Sweep(
                "imports-forgotten",
                mongo.getCollection(LEASES),
                Duration.ofHours(1),
                clock,
                now -> {
                    work.forget(now);
                    return false;
                });
    }
}
