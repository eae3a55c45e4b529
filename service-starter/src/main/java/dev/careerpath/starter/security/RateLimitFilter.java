package dev.careerpath.starter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.WritingProblem;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers 429 with Retry-After to a caller who asks for more than its share, so that one cannot
 * starve the others. Comes after authentication: a caller is who the token says.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final JsonMapper json;
    private final RateLimiterConfig config;
    private final Cache<String, RateLimiter> callers;

    public RateLimitFilter(RateLimits limits, JsonMapper json) {
        this.limits = limits;
        this.json = json;
        this.config =
                RateLimiterConfig.custom()
                        .limitForPeriod(Math.max(1, limits.requests()))
                        .limitRefreshPeriod(limits.period())
                        .timeoutDuration(Duration.ZERO)
                        .build();
        // A stranger with many subjects must not fill the memory either.
        this.callers =
                Caffeine.newBuilder().maximumSize(limits.callers()).executor(Runnable::run).build();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limits.requests() > 0
                && SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                && !limiter(token).acquirePermission()) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private RateLimiter limiter(JwtAuthenticationToken token) {
        String caller = token.getToken().getClaimAsString("tenant") + "/" + token.getName();
        return callers.get(caller, name -> RateLimiter.of("caller", config));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = Math.max(1, limits.period().toSeconds());
        var problem =
                new ApiProblem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "A caller may send "
                                + limits.requests()
                                + " requests in "
                                + limits.period().toMillis()
                                + " ms. Wait as long as Retry-After says, or send many profiles"
                                + " through the import.",
                        List.of());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        WritingProblem.write(request, response, problem, json);
    }
}
