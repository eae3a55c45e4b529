package dev.careerpath.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever looks at a path sees one spelling of it. */
class PlainPathsTests {

    @ParameterizedTest
    @CsvSource({
        "/v1/events, /v1/events",
        "/v1/%65vents, /v1/events",
        "/%6D%63%70, /mcp",
        "/%6d%63%70, /mcp",
        "/%73ession, /session",
        "/v1%2Fevents, /v1%2Fevents",
        "/%2e%2e/v1, /%2e%2e/v1",
        "/v1/%2565vents, /v1/%2565vents",
        "/v1/%C3%A9%20%3F, /v1/%C3%A9%20%3F",
        "/%41%5a%61%7a%30%39%5F%7e%2d, /AZaz09_~-",
        "/%40%5B%60%7B%2F%3A, /%40%5B%60%7B%2F%3A",
        "/%zz, /%zz",
        "/%4, /%4"
    })
    void onlyWhatNeedsItIsEncoded(String sent, String plain) throws Exception {
        MockFilterChain chain = new MockFilterChain();

        new PlainPaths()
                .doFilter(
                        new MockHttpServletRequest("GET", sent),
                        new MockHttpServletResponse(),
                        chain);

        HttpServletRequest seen = (HttpServletRequest) chain.getRequest();
        assertThat(seen.getRequestURI()).isEqualTo(plain);
        assertThat(seen.getRequestURL().toString()).endsWith(plain);
    }
}
