package dev.careerpath.edge.signin;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import dev.careerpath.edge.problem.Problems;
import dev.careerpath.edge.session.EndedSessions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hears from the provider that somebody signed out (OpenID Connect Back-Channel Logout). */
@RestController
@Conditional(OidcConfigured.class)
final class EndingSessions {

    private static final Logger log = LoggerFactory.getLogger(EndingSessions.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final Provider provider;
    private final EndedSessions ended;
    private volatile @Nullable NimbusJwtDecoder decoder;

    EndingSessions(Provider provider, EndedSessions ended) {
        this.provider = provider;
        this.ended = ended;
    }

    @PostMapping(
            path = "/logout/connect/back-channel/" + Provider.ID,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> end(@RequestBody MultiValueMap<String, String> form) {
        // The first: the gateway's filter for forms lets each value come twice.
        String logoutToken = form.getFirst("logout_token");
        if (logoutToken == null) {
            return refused("There is no logout_token.");
        }
        try {
            Jwt token = decoder().decode(logoutToken);
            String sid = token.getClaims().get("sid") instanceof String text ? text : null;
            String wrong = wrong(token, sid);
            if (wrong != null) {
                return refused(wrong);
            }
            ended.end(token.getSubject(), sid);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException e) {
            return refused(e.getMessage());
        }
    }

    /** What the standard has against the token; null for nothing. */
    private @Nullable String wrong(Jwt token, @Nullable String sid) {
        if (token.getAudience() == null
                || !token.getAudience().contains(provider.registration().getClientId())) {
            return "It is meant for another client.";
        }
        if (!(token.getClaims().get("events") instanceof Map<?, ?> events)
                || !events.containsKey(EVENT)) {
            return "It is no logout token.";
        }
        if (token.hasClaim("nonce")) {
            return "It has a nonce, as an id token has.";
        }
        return token.getSubject() == null && sid == null ? "It names neither sub nor sid." : null;
    }

    private static ResponseEntity<?> refused(@Nullable String reason) {
        log.info("A logout token was refused: {}", reason);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problems.of(
                                HttpStatus.BAD_REQUEST,
                                "invalid-logout-token",
                                "The logout token does not hold",
                                String.valueOf(reason)));
    }

    private NimbusJwtDecoder decoder() {
        NimbusJwtDecoder known = decoder;
        if (known == null) {
            ClientRegistration registration = provider.registration();
            known =
                    NimbusJwtDecoder.withJwkSetUri(
                                    Objects.requireNonNull(
                                            registration.getProviderDetails().getJwkSetUri()))
                            .jwsAlgorithms(all -> {
                                all.add(SignatureAlgorithm.RS256);
                                all.add(SignatureAlgorithm.ES256);
                            })
                            .jwtProcessorCustomizer(EndingSessions::ofAnyType)
                            .build();
            known.setJwtValidator(
                    JwtValidators.createDefaultWithIssuer(
                            Objects.requireNonNull(
                                    registration.getProviderDetails().getIssuerUri())));
            decoder = known;
        }
        return known;
    }

    /** The standard asks for {@code logout+jwt}; older providers say JWT. */
    private static void ofAnyType(ConfigurableJWTProcessor<SecurityContext> processor) {
        processor.setJWSTypeVerifier((_, _) -> {});
    }
}
