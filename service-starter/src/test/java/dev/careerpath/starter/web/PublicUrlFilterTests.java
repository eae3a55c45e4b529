package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whatever Host says, addresses are the public ones. */
class PublicUrlFilterTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/v1/x",
        "https://career.example, https://career.example/v1/x",
        "https://career.example:8443/, https://career.example:8443/v1/x"
    })
    void buildsAddressesFromThePublicUrl(URI publicUrl, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/x");
        request.setServerName("evil.example");
        request.setServerPort(666);
        request.addHeader("Host", "evil.example:666");
        MockFilterChain chain = new MockFilterChain();

        new PublicUrlFilter(publicUrl).doFilter(request, new MockHttpServletResponse(), chain);

        var seen = (jakarta.servlet.http.HttpServletRequest) chain.getRequest();
        assertThat(ServletUriComponentsBuilder.fromRequest(seen).build()).hasToString(address);
        assertThat(seen.getRequestURL()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"career.example", "ftp://career.example", "http:/x", "/x"})
    void refusesAnAddressThatIsNone(URI publicUrl) {
        assertThatThrownBy(() -> new PublicUrlFilter(publicUrl))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
