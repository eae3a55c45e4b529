package dev.careerpath.profile.erase;

import dev.careerpath.profile.store.RepeatedErasures;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class EraseConfiguration {

    @Bean
    Sweep erasuresRepeated(
            RepeatedErasures erasures, MongoTemplate mongo, Keeping keeping, Clock clock) {
        return new Sweep(
                "erasures",
                mongo,
                RepeatingErasures.every(keeping),
                clock,
                new RepeatingErasures(erasures));
    }
}
