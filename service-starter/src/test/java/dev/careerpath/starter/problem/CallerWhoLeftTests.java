package dev.careerpath.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** A caller who leaves in the middle of an export is no fault of the service. */
class CallerWhoLeftTests {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void isToldNothing() {
        assertThat(
                        advice.unexpected(
                                new UncheckedIOException(
                                        new AsyncRequestNotUsableException("Broken pipe")),
                                new MockHttpServletRequest()))
                .isNull();
    }

    @Test
    void isToldAboutAnythingElse() {
        var answer =
                advice.unexpected(
                        new UncheckedIOException(new IOException("No such file")),
                        new MockHttpServletRequest());

        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
    }
}
