package dev.careerpath.edge.signin;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import dev.careerpath.edge.session.EndedSignIns.Ended;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads what the provider says of who signed out (OpenID Connect Back-Channel Logout, 2.6). */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Provider provider;
    private final Clock clock;
    private volatile @Nullable NimbusJwtDecoder decoder;

    LogoutTokens(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Which sign-ins end.
     *
     * @throws BadJwtException saying what the standard has against the token
     * @throws JwtException if the provider's keys cannot be had
     */
    Ended read(String token) {
        Jwt jwt = decoder().decode(token);
        Object sid = jwt.getClaims().get("sid");
        String subject = jwt.getSubject();
        String issuer = provider.registration().getProviderDetails().getIssuerUri();
        require(Objects.equals(issuer, jwt.getClaimAsString("iss")), "iss must be " + issuer);
        require(
                jwt.getAudience() != null
                        && jwt.getAudience().contains(provider.registration().getClientId()),
                "aud must contain this client");
        Instant now = clock.instant();
        Instant issued = jwt.getIssuedAt();
        require(
                jwt.getExpiresAt() != null && jwt.getExpiresAt().plus(SKEW).isAfter(now),
                "exp is missing or past");
        require(
                issued != null && !issued.minus(SKEW).isAfter(now),
                "iat is missing or in the future");
        require(
                jwt.getClaims().get("events") instanceof Map<?, ?> events
                        && events.containsKey(EVENT),
                "events must contain " + EVENT);
        require(!jwt.hasClaim("nonce"), "nonce must not be there");
        require(subject != null || sid instanceof String, "sub or sid must be there");
        return Ended.of(
                subject, sid instanceof String text ? text : null, Objects.requireNonNull(issued));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new BadJwtException("In the logout token " + otherwise + ".");
        }
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
                            .jwtProcessorCustomizer(LogoutTokens::ofAnyType)
                            .build();
            known.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
            decoder = known;
        }
        return known;
    }

    /** The standard asks for {@code logout+jwt}; older providers say JWT, or nothing. */
    private static void ofAnyType(ConfigurableJWTProcessor<SecurityContext> processor) {
        processor.setJWSTypeVerifier((_, _) -> {});
        // What the claims must be is checked once the signature has been.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
    }
}
