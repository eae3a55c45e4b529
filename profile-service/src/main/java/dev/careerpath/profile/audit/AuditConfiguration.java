package dev.careerpath.profile.audit;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);

    /** Ends entries whose time is over; see careerpath.audit.kept. */
    @Bean
    Sweep auditEnds(
            AuditEntries entries,
            MongoTemplate mongo,
            Clock clock,
            @Value("${careerpath.audit.kept}") Duration kept) {
        return new Sweep(
                "audit",
                mongo,
                EVERY,
                clock,
                Sweep.Work.whole(now -> entries.endBefore(now.minus(kept))));
    }
}
