package dev.careerpath.starter.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused; carries everything its problem details say. */
public class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final List<FieldError> errors;

    /**
     * @param type a short stable slug, such as {@code version-conflict}
     * @param title the same sentence for every problem of this type
     * @param detail what happened this time and how to mend it
     */
    public ApiProblem(
            HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static ApiProblem notFound(String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "not-found", "Not found", detail, List.of());
    }

    public static ApiProblem preconditionRequired() {
        return new ApiProblem(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "If-Match is required",
                "Send If-Match with the ETag you last read, so that nobody's change is overwritten.",
                List.of());
    }

    public static ApiProblem preconditionFailed(long current) {
        return new ApiProblem(
                HttpStatus.PRECONDITION_FAILED,
                "version-conflict",
                "The document has changed since you read it",
                "The current ETag is \""
                        + current
                        + "\". Read it again, apply your change, send it with that ETag.",
                List.of());
    }

    public static ApiProblem conflict(String type, String title, String detail) {
        return new ApiProblem(HttpStatus.CONFLICT, type, title, detail, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
