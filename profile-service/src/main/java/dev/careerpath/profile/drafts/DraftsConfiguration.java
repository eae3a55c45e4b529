package dev.careerpath.profile.drafts;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class DraftsConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    Sweep draftsEnd(Drafts drafts, MongoTemplate mongo, Clock clock) {
        return new Sweep(
                "drafts",
                mongo,
                EVERY,
                clock,
                Sweep.Work.whole(now -> drafts.forgetBefore(now.minus(Drafts.KEPT))));
    }
}
