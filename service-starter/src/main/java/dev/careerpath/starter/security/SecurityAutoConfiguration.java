package dev.careerpath.starter.security;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.ProblemAdvice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secures every endpoint of a service by its scope rules; health and the API's own documents are
 * open.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties({TokenProperties.class, RateLimits.class})
public class SecurityAutoConfiguration {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TokenProperties tokens) {
        if (tokens.publicKey() != null) {
            return remembered(
                    NimbusJwtDecoder.withPublicKey(read(tokens.publicKey())).build(), tokens);
        }
        String issuer = tokens.issuer();
        if (issuer == null) {
            throw new IllegalStateException(
                    "Nobody's tokens are trusted yet: set JWT_ISSUER_URI to the OIDC issuer, or JWT_PUBLIC_KEY to a"
                            + " PEM file with an RSA public key.");
        }
        // The issuer is asked at the first token, so that a service starts while the issuer is
        // away.
        return new SupplierJwtDecoder(
                () -> remembered(NimbusJwtDecoder.withIssuerLocation(issuer).build(), tokens));
    }

    private static JwtDecoder remembered(NimbusJwtDecoder decoder, TokenProperties tokens) {
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(decoder, checked(tokens));
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            List<ScopeRule> rules,
            ObjectProvider<OpenRule> open,
            RateLimits limits,
            JsonMapper json) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(
                                    "/actuator/health/**",
                                    "/v3/api-docs/**",
                                    "/asyncapi",
                                    "/schemas/*",
                                    "/.well-known/**",
                                    "/error")
                            .permitAll()
                            .requestMatchers("/actuator/**")
                            .hasAuthority("SCOPE_metrics:read");
                    open.forEach(rule ->
                            requests.requestMatchers(rule.method(), rule.pattern()).permitAll());
                    for (ScopeRule rule : rules) {
                        requests.requestMatchers(rule.method(), rule.pattern())
                                .hasAuthority("SCOPE_" + rule.scope());
                    }
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .authenticationEntryPoint((_, response, _) -> {
                                    response.setHeader("WWW-Authenticate", "Bearer");
                                    ProblemAdvice.write(response, unauthenticated(), json);
                                })
                                .accessDeniedHandler((_, response, _) ->
                                        ProblemAdvice.write(response, forbidden(), json)))
                .addFilterAfter(new RateLimitFilter(limits, json), AuthorizationFilter.class)
                .build();
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

    private static DelegatingOAuth2TokenValidator<Jwt> checked(TokenProperties tokens) {
        var tenant =
                new JwtClaimValidator<String>(
                        "tenant", value -> value != null && TENANT.matcher(value).matches());
        var audience =
                new JwtClaimValidator<List<String>>(
                        "aud", value -> value != null && value.contains(tokens.audience()));
        return new DelegatingOAuth2TokenValidator<>(
                tokens.issuer() == null
                        ? JwtValidators.createDefault()
                        : JwtValidators.createDefaultWithIssuer(tokens.issuer()),
                tenant,
                audience);
    }

    private static RSAPublicKey read(Path pem) {
        try (var key = Files.newInputStream(pem)) {
            return RsaKeyConverters.x509().convert(key);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "JWT_PUBLIC_KEY names " + pem + ", which cannot be read", e);
        }
    }

    private static ApiProblem unauthenticated() {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "A valid token is required",
                "Send Authorization: Bearer with a token that is signed by the trusted issuer, not expired, and has the"
                        + " claims sub, tenant and scope.",
                List.of());
    }

    private static ApiProblem forbidden() {
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The token does not allow this",
                "The token lacks the scope that this request needs; the API description names it.",
                List.of());
    }
}
