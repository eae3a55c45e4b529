package dev.careerpath.edge.bodies;

import dev.careerpath.edge.problem.Problems;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.http.tokens.TokenRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a caller whose token is not taken.
 *
 * @param always the paths that no service answers
 */
record RefusedTokens(Set<String> always, SessionProperties edge, JsonMapper json) {

    void refuse(HttpServletRequest request, HttpServletResponse response, TokenRefusal refusal)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request, refusal));
        Problems.refuse(
                response,
                json,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "A valid token is required",
                        refusal.reason()));
    }

    /** Where no service answers, the client is told where to learn whose tokens are taken. */
    private String challenge(HttpServletRequest request, TokenRefusal refusal) {
        String path = request.getRequestURI();
        return always.contains(path)
                ? "%s%sresource_metadata=\"%s\""
                        .formatted(
                                refusal.challenge(),
                                refusal.code().isEmpty() ? " " : ", ",
                                edge.at("/.well-known/oauth-protected-resource" + path))
                : refusal.challenge();
    }

    /** Says that a token could not be checked. */
    void issuerAway(HttpServletResponse response) throws IOException {
        Problems.write(
                response,
                json,
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "issuer-unavailable",
                        "The issuer of tokens does not answer",
                        "The token cannot be checked without the issuer's keys. Try again in a few seconds."));
    }
}
