package dev.careerpath.http.tokens;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Gives a process what checks tokens. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(TokenProperties.class)
public class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TokenProperties trusted, ObjectProvider<PersonalTokens> personal) {
        // Not the service's clock: a test that sets that off does not make everybody's tokens void.
        JwtDecoder issued = TokenDecoders.decoder(trusted, Clock.systemUTC());
        return token ->
                PersonalTokens.isOne(token)
                        ? personal.getObject().decode(token)
                        : issued.decode(token);
    }

    /** A span for each security filter of each request says little and costs much. */
    @Bean
    SecurityObservationSettings noSpansOfSecurityFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
