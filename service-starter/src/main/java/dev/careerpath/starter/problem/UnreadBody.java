package dev.careerpath.starter.problem;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** Why a request's body could not be read. */
final class UnreadBody {

    private UnreadBody() {}

    static ApiProblem problem(HttpMessageNotReadableException failure) {
        // First what stopped the reading, such as a body that is too large: Jackson wraps that too.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem problem) {
                return problem;
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return new InvalidRequest(List.of(JsonErrors.describe(json)));
            }
        }
        return new InvalidRequest("", "A JSON body is required.");
    }
}
