package dev.careerpath.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

class RateLimitFilterTests {

    private static final Duration LONG = Duration.ofHours(1);

    @AfterEach
    void nobodyCalls() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void refusesWhatIsTooMuchAndSaysWhenToComeBack() throws Exception {
        RateLimitFilter filter = limit(2, 10);

        assertThat(call(filter, "acme", "ann").getStatus()).isEqualTo(200);
        assertThat(call(filter, "acme", "ann").getStatus()).isEqualTo(200);
        MockHttpServletResponse third = call(filter, "acme", "ann");

        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(third.getContentType()).isEqualTo("application/problem+json");
        assertThat(third.getContentAsString())
                .contains("/problems/too-many-requests")
                .contains("2 requests in 3600000 ms");
    }

    @Test
    void oneCallerTakesNothingFromAnother() throws Exception {
        RateLimitFilter filter = limit(1, 10);

        assertThat(call(filter, "acme", "ann").getStatus()).isEqualTo(200);
        assertThat(call(filter, "acme", "ann").getStatus()).isEqualTo(429);
        assertThat(call(filter, "acme", "ben").getStatus()).isEqualTo(200);
        assertThat(call(filter, "other", "ann").getStatus()).isEqualTo(200);
    }

    @Test
    void remembersOnlySoManyCallers() throws Exception {
        RateLimitFilter filter = limit(1, 2);
        List<String> callers = IntStream.range(0, 30).mapToObj(i -> "caller-" + i).toList();
        for (String caller : callers) {
            assertThat(call(filter, "acme", caller).getStatus()).isEqualTo(200);
        }

        int remembered = 0;
        for (String caller : callers) {
            remembered += call(filter, "acme", caller).getStatus() == 429 ? 1 : 0;
        }
        assertThat(remembered).isLessThanOrEqualTo(2);
    }

    @Test
    void zeroMeansNoLimit() throws Exception {
        RateLimitFilter filter = limit(0, 10);

        for (int i = 0; i < 50; i++) {
            assertThat(call(filter, "acme", "ann").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whoIsNotKnownIsNotCounted() throws Exception {
        RateLimitFilter filter = limit(1, 10);
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
            assertThat(response.getStatus()).isEqualTo(200);
        }
    }

    private static RateLimitFilter limit(int requests, int callers) {
        return new RateLimitFilter(
                new RateLimits(requests, LONG, callers), JsonMapper.builder().build());
    }

    private static MockHttpServletResponse call(
            RateLimitFilter filter, String tenant, String subject) throws Exception {
        Jwt jwt =
                Jwt.withTokenValue("t")
                        .header("alg", "RS256")
                        .subject(subject)
                        .claim("tenant", tenant)
                        .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
