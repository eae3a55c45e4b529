package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** A body is read as it was sent or not at all. */
class EncodingFilterTests {

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, identity, 200",
        "Content-Encoding, Identity, 200",
        "Content-Encoding, gzip, 415",
        "Content-Encoding, 'identity, gzip', 415",
        "Content-Encoding, br, 415",
        "Content-Type, application/json, 200",
        "Content-Type, application/json;charset=UTF-8, 200",
        "Content-Type, application/json;charset=utf-16, 415",
    })
    void nothingIsUnpackedOrConverted(String header, String value, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/things");
        request.addHeader(header, value);

        assertThat(answer(request).getStatus()).isEqualTo(status);
    }

    @Test
    void aRefusalSaysWhatIsTaken() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/things");
        request.addHeader("Content-Encoding", "gzip");

        MockHttpServletResponse answer = answer(request);

        assertThat(answer.getHeader("Accept-Encoding")).isEqualTo("identity");
        assertThat(answer.getContentAsString()).contains("/problems/unsupported-coding");
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new EncodingFilter(new JsonMapper()).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
