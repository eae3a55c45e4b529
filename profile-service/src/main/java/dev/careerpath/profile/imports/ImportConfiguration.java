package dev.careerpath.profile.imports;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Its lease lasts three seconds, which is enough for a hundred lines. */
    @Bean
    Sweep importsWorkedOff(WorkingOffImports work, MongoTemplate mongo, Clock clock) {
        return new Sweep("imports", mongo, Duration.ofSeconds(1), clock, work::piece);
    }

    @Bean
    Sweep importsForgotten(WorkingOffImports work, MongoTemplate mongo, Clock clock) {
        return new Sweep(
                "imports-forgotten",
                mongo,
                Duration.ofHours(1),
                clock,
                Sweep.Work.whole(now -> work.forget(now)));
    }
}
