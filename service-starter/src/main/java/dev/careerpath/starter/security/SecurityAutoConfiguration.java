package dev.careerpath.starter.security;

import dev.careerpath.http.tokens.TokenAutoConfiguration;
import dev.careerpath.starter.links.GuessLimit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secures every endpoint of a service by its scope rules; health and the API's own documents are
 * open.
 */
@AutoConfiguration(after = TokenAutoConfiguration.class)
@EnableConfigurationProperties(RateLimits.class)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ObjectProvider<ScopeRule> scopes,
            ObjectProvider<OpenRule> open,
            ObjectProvider<PersonRules> persons,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers,
            RateLimits limits,
            JsonMapper json) {
        TokenRefusals refusals = new TokenRefusals(json);
        NeededScopes needed =
                new NeededScopes(PersonRules.merged(persons.stream()), scopes.stream().toList());
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(new RequestRules(open, persons, scopes)::apply)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(new AccessRefusals(handlers, needed, json))
                                .withObjectPostProcessor(whereTheIssuerIsAway(refusals)))
                .addFilterAfter(new RateLimitFilter(limits, json), AuthorizationFilter.class)
                .build();
    }

    @Bean
    GuessLimit guessLimit() {
        return new GuessLimit();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** Left alone the filter would throw on, and the caller get a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> whereTheIssuerIsAway(
            TokenRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }
}
