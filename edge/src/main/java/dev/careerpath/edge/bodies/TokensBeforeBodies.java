package dev.careerpath.edge.bodies;

import dev.careerpath.edge.session.BearerTokens;
import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.edge.session.SignInNames;
import dev.careerpath.http.connections.BodyDeadlines;
import dev.careerpath.http.tokens.PersonalTokens;
import dev.careerpath.http.tokens.TokenRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the token of a request with a body before any of the body is taken, and refuses every
 * token whose sign-in has ended. What the token allows is the service's to say.
 */
@Component
@Order(TokensBeforeBodies.ORDER)
@EnableConfigurationProperties(BodyProperties.class)
final class TokensBeforeBodies extends OncePerRequestFilter {

    /**
     * The order of the filter: after a session has become a token, and before anything looks into a
     * body.
     */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final Logger log = LoggerFactory.getLogger(TokensBeforeBodies.class);
    private static final TokenRefusal SIGNED_OUT =
            TokenRefusal.of("invalid_token", "The sign-in that the token is of has ended.");

    private final JwtDecoder tokens;
    private final List<PathPattern> open;
    private final Set<String> always;
    private final EndedSignIns ended;
    private final RefusedTokens refusals;

    TokensBeforeBodies(
            JwtDecoder tokens,
            BodyProperties bodies,
            SessionProperties edge,
            EndedSignIns ended,
            JsonMapper json) {
        this.tokens = tokens;
        this.open = bodies.openTo().stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.always = bodies.always();
        this.ended = ended;
        this.refusals = new RefusedTokens(always, edge, json);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String token = BearerTokens.of(request);
        if (always.contains(request.getRequestURI())
                || hasEnded(request)
                || token != null && PersonalTokens.isOne(token)) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !BodyDeadlines.hasBody(request)
                || open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = BearerTokens.of(request);
        if (token == null) {
            refusals.refuse(request, response, TokenRefusal.NONE);
            return;
        }
        if (hasEnded(request)) {
            refusals.refuse(request, response, SIGNED_OUT);
            return;
        }
        try {
            tokens.decode(token);
        } catch (BadJwtException e) {
            TokenRefusal refusal = TokenRefusal.of("invalid_token", e.getMessage());
            log.info("A token was refused: {}", refusal.reason());
            refusals.refuse(request, response, refusal);
            return;
        } catch (JwtException e) {
            log.warn("A token could not be checked: {}", e.getMessage());
            refusals.issuerAway(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(HttpServletRequest request) {
        return ended.any() && ended.contains(SignInNames.of(request));
    }
}
