package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.Renewing;
import dev.careerpath.edge.session.Sealing;
import dev.careerpath.edge.session.SessionCookies;
import dev.careerpath.edge.session.SessionProperties;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in at a provider, where one is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(OidcConfigured.class)
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    private static final String BEGIN = "/oauth2/authorization";

    @Bean
    Provider provider(SignInProperties signIn, SessionProperties session) {
        return new Provider(signIn, session);
    }

    @Bean
    FlowCookies flowCookies(Sealing sealing, SessionProperties session) {
        return new FlowCookies(sealing, session);
    }

    @Bean
    Renewing renewing(Provider provider) {
        return new RenewingAtTheProvider(provider);
    }

    @Bean
    LogoutTokens logoutTokens(Provider provider, Clock clock) {
        return new LogoutTokens(provider, clock);
    }

    @Bean
    NewTopic signOuts(SessionProperties session) {
        return SignOutsTopic.of(session.longest());
    }

    @Bean
    SignOutsTopic signOutsTopic(KafkaAdmin admin) {
        return new SignOutsTopic(admin);
    }

    @Bean
    EndedElsewhere endedElsewhere(EndedSignIns ended, KafkaOperations<String, String> kafka) {
        return new EndedElsewhere(ended, kafka);
    }

    /** Nothing is kept on the server, and nobody is refused here. */
    @Bean
    @Order(1)
    SecurityFilterChain signIn(
            HttpSecurity http,
            Provider provider,
            SignInProperties signIn,
            SessionCookies cookies,
            SessionProperties session,
            FlowCookies flows,
            JwtDecoder tokens,
            JsonMapper json,
            Clock clock) {
        SigningIn signingIn = new SigningIn(cookies, session, tokens, clock);
        OidcUserService idTokenOnly = new OidcUserService();
        idTokenOnly.setRetrieveUserInfo(_ -> false);
        return http.securityMatcher(BEGIN + "/*", "/login/oauth2/code/*")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .oauth2Login(login ->
                        login.loginPage("/")
                                .clientRegistrationRepository(provider)
                                .authorizedClientRepository(new FreshTokens())
                                .authorizationEndpoint(begin ->
                                        begin.authorizationRequestRepository(
                                                        new BegunSignIns(provider, flows, json))
                                                .authorizationRequestResolver(
                                                        withProofKey(provider, signIn)))
                                .userInfoEndpoint(user -> user.oidcUserService(idTokenOnly))
                                .successHandler(signingIn)
                                .failureHandler(signingIn))
                .build();
    }

    private static DefaultOAuth2AuthorizationRequestResolver withProofKey(
            Provider provider, SignInProperties signIn) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
        String audience = signIn.audience();
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(request -> {
                            if (audience != null) {
                                request.additionalParameters(
                                        all -> all.putAll(Map.of("audience", audience)));
                            }
                        }));
        return resolver;
    }
}
