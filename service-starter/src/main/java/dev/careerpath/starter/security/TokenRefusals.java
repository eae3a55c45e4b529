package dev.careerpath.starter.security;

import dev.careerpath.http.tokens.TokenRefusal;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.WritingProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whoever is not known: 401 with the reason in the problem, in WWW-Authenticate and in the
 * log; 503 where the issuer cannot be asked for its keys.
 */
final class TokenRefusals implements AuthenticationEntryPoint {

    private static final Logger log = LoggerFactory.getLogger(TokenRefusals.class);

    private final JsonMapper json;

    TokenRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.warn("A token could not be checked: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            WritingProblem.write(request, response, issuerAway(), json);
            return;
        }
        TokenRefusal refusal = TokenRefusal.of(failure);
        if (!refusal.code().isEmpty()) {
            log.info("A token was refused: {}", refusal.reason());
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
        WritingProblem.write(request, response, unauthenticated(refusal), json);
    }

    private static ApiProblem unauthenticated(TokenRefusal refusal) {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "A valid token is required",
                refusal.reason()
                        + " It must be signed by the trusted issuer, not expired, meant for this API, and"
                        + " name the user, the tenant and the scopes.",
                List.of());
    }

    private static ApiProblem issuerAway() {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "issuer-unavailable",
                "The issuer of tokens does not answer",
                "The token cannot be checked without the issuer's keys. Try again in a few seconds.",
                List.of());
    }
}
