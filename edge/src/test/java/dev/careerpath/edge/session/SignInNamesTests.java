package dev.careerpath.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token that nobody has checked yet may say anything, and no request fails over it. */
class SignInNamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"a\",\"iat\":1796036400}            | 2026-11-30T11:00:00Z | 1",
                "{\"sub\":\"a\",\"iat\":9223372036854775807}   | 1970-01-01T00:00:00Z | 1",
                "{\"sub\":\"a\",\"iat\":-9223372036854775808}  | 1970-01-01T00:00:00Z | 1",
                "{\"sub\":\"a\",\"iat\":1e400}                 | 1970-01-01T00:00:00Z | 1",
                "{\"sub\":\"a\",\"iat\":1e999999999}           | 1970-01-01T00:00:00Z | 1",
                "{\"sub\":\"a\",\"iat\":\"soon\"}              | 1970-01-01T00:00:00Z | 1",
                "{\"sub\":[\"a\"],\"iat\":{},\"sid\":7}         | 1970-01-01T00:00:00Z | 1",
                "[1]                                          | 1970-01-01T00:00:00Z | 0",
                "null                                         | 1970-01-01T00:00:00Z | 0",
                "{                                            | 1970-01-01T00:00:00Z | 0",
            })
    void anyClaimsAreRead(String claims, Instant at, int names) {
        SignInNames read =
                SignInNames.of(
                        "x."
                                + Base64.getUrlEncoder()
                                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                                + ".x");

        assertThat(read.at()).isEqualTo(at);
        assertThat(read.all()).hasSizeLessThanOrEqualTo(names);
    }
}
