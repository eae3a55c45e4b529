package dev.careerpath.edge.bodies;

import dev.careerpath.edge.problem.Problems;
import dev.careerpath.http.connections.ConnectionLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses at once a body that says itself that it is larger than any service takes. A service
 * refuses it too, but what it says is heard only when all of the body was sent.
 */
@Component
@Order(TokensBeforeBodies.ORDER + 1)
final class LargeBodies extends OncePerRequestFilter {

    private final long largest;
    private final ConnectionLimits limits;
    private final JsonMapper json;

    LargeBodies(BodyProperties bodies, ConnectionLimits limits, JsonMapper json) {
        this.largest = bodies.largest().toBytes();
        this.limits = limits;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= largest
                || limits.streamed().contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Problems.refuse(response, json, tooLarge(largest));
        response.flushBuffer();
    }

    /** The refusal of a body over so many bytes, in the services' words. */
    static ProblemDetail tooLarge(long most) {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large",
                "A body may have %d bytes. Send less, or many profiles through the import."
                        .formatted(most));
    }
}
