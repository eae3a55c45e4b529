package dev.careerpath.starter.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A problem that Spring found; its status says all there is to say of its type. */
final class StandardProblem {

    private StandardProblem() {}

    static ApiProblem of(HttpStatusCode status, ProblemDetail detail) {
        return new ApiProblem(
                HttpStatus.valueOf(status.value()),
                slug(status),
                String.valueOf(detail.getTitle()),
                String.valueOf(detail.getDetail()),
                List.of());
    }

    /** Such as {@code not-found}. */
    static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "http-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
