package dev.careerpath.profile.tokens;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    Sweep tokensEnded(MongoTemplate mongo, TellingTokens telling, Clock clock) {
        return new Sweep("tokens", mongo, EVERY, clock, telling);
    }
}
