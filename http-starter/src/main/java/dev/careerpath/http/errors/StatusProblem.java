package dev.careerpath.http.errors;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What can be said of an error when only its status is known. */
final class StatusProblem {

    private StatusProblem() {}

    /** The problem of a status from 400 to 599; others count as 500. */
    static ProblemDetail of(int code) {
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status =
                known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
        problem.setType(
                URI.create(
                        "/problems/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request line, a header or the path cannot be read.";
            case NOT_FOUND -> "Nothing is at this address.";
            case METHOD_NOT_ALLOWED -> "The method is not for this address.";
            case NOT_ACCEPTABLE -> "Nothing here has a form that Accept names.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body's Content-Type is not taken here.";
            case CONTENT_TOO_LARGE -> "The body is too large.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The request's head is too large.";
            default ->
                    status.is5xxServerError()
                            ? "Try again; if it stays, report the X-Correlation-Id of this response."
                            : "The request cannot be answered as it is.";
        };
    }
}
