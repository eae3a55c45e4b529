package dev.careerpath.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.careerpath.http.tokens.TokenAutoConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server, as an organisation's provider; in a package that the edge does not
 * scan.
 */
public final class IdentityServer implements AutoCloseable {

    public static final String CLIENT = "career-path-web";

    /** A client of its own, without people. */
    public static final String MACHINE = "nightly-report";

    public static final String MACHINE_SECRET = "another secret";

    public static final String SECRET = "secret";

    private static volatile String idTokenFor = CLIENT;
    private static volatile String edge = "";

    private final ServletWebServerApplicationContext context;

    private IdentityServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts one that knows the edge. */
    public static IdentityServer start(String edgeUrl) {
        edge = edgeUrl;
        return new IdentityServer(
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(Application.class)
                                .properties(
                                        "spring.config.name=identity-server",
                                        "server.port=0",
                                        "server.address=127.0.0.1",
                                        "server.servlet.session.cookie.name=identity-server",
                                        "spring.main.banner-mode=off")
                                .run());
    }

    /** What its tokens name as their issuer. */
    public String uri() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Makes id tokens for another client. */
    public static void idTokensFor(String client) {
        idTokenFor = client;
    }

    /** A token signed with the server's key. */
    public String sign(JWTClaimsSet claims) throws JOSEException {
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = context.getBean(JWKSource.class);
        RSAKey key =
                (RSAKey)
                        keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                                .getFirst();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = TokenAutoConfiguration.class)
    static class Application {

        @Bean
        SecurityFilterChain provider(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .csrf(AbstractHttpConfigurer::disable)
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ada").password("{noop}lovelace").roles("USER").build());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(MACHINE)
                            .clientSecret("{noop}" + MACHINE_SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .scope("roadmaps:read")
                            .scope("profiles:read")
                            .build(),
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                            .redirectUri(edge + "/login/oauth2/code/career-path")
                            .postLogoutRedirectUri(edge + "/")
                            .scope("openid")
                            .scope("profile")
                            .scope("own:read")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .tokenSettings(
                                    TokenSettings.builder()
                                            .accessTokenTimeToLive(Duration.ofSeconds(4))
                                            .reuseRefreshTokens(false)
                                            .build())
                            .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    token.getClaims().claim("name", "Ada Lovelace");
                    token.getClaims().audience(List.of(idTokenFor));
                } else {
                    token.getClaims().audience(List.of("career-path"));
                    token.getClaims().claim("tenant", "acme");
                }
            };
        }
    }
}
