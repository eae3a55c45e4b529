package dev.careerpath.edge.signin;

import dev.careerpath.edge.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hears from the provider that somebody signed out (OpenID Connect Back-Channel Logout). */
@RestController
@Conditional(OidcConfigured.class)
final class EndingSessions {

    private static final Logger log = LoggerFactory.getLogger(EndingSessions.class);

    private final LogoutTokens tokens;
    private final EndedElsewhere everywhere;

    EndingSessions(LogoutTokens tokens, EndedElsewhere everywhere) {
        this.tokens = tokens;
        this.everywhere = everywhere;
    }

    @PostMapping(
            path = "/logout/connect/back-channel/" + Provider.ID,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> end(
            @RequestParam(name = "logout_token", required = false) @Nullable String token) {
        try {
            if (token == null) {
                throw new BadJwtException("There is no logout_token.");
            }
            everywhere.tell(tokens.read(token));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (BadJwtException e) {
            log.info("A logout token was refused: {}", e.getMessage());
            return answer(
                    HttpStatus.BAD_REQUEST,
                    "invalid-logout-token",
                    "The logout token does not hold",
                    String.valueOf(e.getMessage()));
        } catch (JwtException e) {
            log.warn("A logout token could not be checked: {}", e.getMessage());
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "issuer-unavailable",
                    "The issuer of tokens does not answer",
                    "The logout token cannot be checked without the issuer's keys. Send it again.");
        } catch (EndedElsewhere.NotTold e) {
            log.warn(
                    "The other replicas were not told of a sign-out: is KAFKA_BOOTSTRAP_SERVERS right?",
                    e);
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Not all replicas know of the sign-out",
                    "The session has ended at one replica; send the logout token again for the others.");
        }
    }

    private static ResponseEntity<?> answer(
            HttpStatus status, String type, String title, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status, type, title, detail));
    }
}
