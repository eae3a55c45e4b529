package dev.careerpath.starter.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A body, parameter or header whose content is wrong: 400, with one entry for each thing to mend.
 */
public final class InvalidRequest extends ApiProblem {

    public InvalidRequest(List<FieldError> errors) {
        super(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The request is not valid",
                errors.size() == 1
                        ? "One thing needs mending; see errors."
                        : errors.size() + " things need mending; see errors.",
                errors);
    }

    public InvalidRequest(String pointer, String message) {
        this(List.of(new FieldError(pointer, message)));
    }
}
