package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** No parameter and no key is passed over in silence. */
class UnknownParametersTests {

    @SuppressWarnings("unused") // Called by nobody, only looked at.
    private static final class Lists {

        void list(
                @RequestParam(name = "limit") int limit,
                @RequestParam(name = "type") Set<String> types) {}
    }

    private final HandlerMethod operation;

    UnknownParametersTests() throws NoSuchMethodException {
        operation =
                new HandlerMethod(
                        new Lists(), Lists.class.getDeclaredMethod("list", int.class, Set.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit=5", "limit=5&type=a&type=b", "type=a&type=a", "&"})
    void whatTheOperationHasIsTaken(String query) {
        assertThat(asked(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=5&limit=6",
                "limit=5&limit=5",
                "limit=5&%6cimit=6",
                "Limit=5",
                "limit[]=5",
                "q="
            })
    void whatWouldBePassedOverIsRefused(String query) {
        assertThatThrownBy(() -> asked(query)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void oneRequestHasOneKey() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Idempotency-Key", "a");
        assertThat(keyed(request)).isTrue();

        request.addHeader("idempotency-key", "b");

        assertThatThrownBy(() -> keyed(request)).isInstanceOf(InvalidRequest.class);
    }

    private boolean keyed(MockHttpServletRequest request) {
        return new RepeatedHeaders().preHandle(request, new MockHttpServletResponse(), operation);
    }

    private boolean asked(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/things");
        request.setQueryString(query);
        return new UnknownParameters().preHandle(request, new MockHttpServletResponse(), operation);
    }
}
