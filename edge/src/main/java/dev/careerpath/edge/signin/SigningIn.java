package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.Session;
import dev.careerpath.edge.session.SessionCookies;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.edge.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends a sign-in: with a session, or with a reason in the log and a page that says it failed. */
final class SigningIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

    private final SessionCookies cookies;
    private final SessionProperties session;
    private final JwtDecoder tokens;
    private final Clock clock;

    SigningIn(SessionCookies cookies, SessionProperties session, JwtDecoder tokens, Clock clock) {
        this.cookies = cookies;
        this.session = session;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        OAuth2AuthorizedClient fresh = FreshTokens.of(request);
        OidcUser person = (OidcUser) Objects.requireNonNull(signedIn.getPrincipal());
        String access = fresh.getAccessToken().getTokenValue();
        try {
            tokens.decode(access);
            cookies.write(
                    response,
                    new Session(
                            access,
                            fresh.getRefreshToken() == null
                                    ? null
                                    : fresh.getRefreshToken().getTokenValue(),
                            person.getIdToken().getTokenValue(),
                            name(person),
                            until(fresh),
                            signedIn(person.getIdToken())));
            redirect(response, "/");
        } catch (JwtException | SessionCookies.TokensTooLarge e) {
            log.warn("The provider's access token is no use here: {}", e.getMessage());
            redirect(response, "/?sign-in=refused");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        log.info("A sign-in failed: {}", failure.getMessage());
        redirect(response, "/?sign-in=failed");
    }

    private Instant until(OAuth2AuthorizedClient fresh) {
        Instant longest = clock.instant().plus(session.longest());
        Instant expires = fresh.getAccessToken().getExpiresAt();
        return fresh.getRefreshToken() == null && expires != null && expires.isBefore(longest)
                ? expires
                : longest;
    }

    private static SignedIn signedIn(OidcIdToken token) {
        return new SignedIn(
                Objects.requireNonNull(token.getSubject(), "the standard asks for sub"),
                token.getClaims().get("sid") instanceof String sid
                        ? sid
                        : UUID.randomUUID().toString(),
                Objects.requireNonNull(token.getIssuedAt(), "the standard asks for iat"));
    }

    private static String name(OidcUser person) {
        String name =
                person.getFullName() == null ? person.getPreferredUsername() : person.getFullName();
        return name == null ? "" : name;
    }

    private void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, session.at(path));
    }
}
