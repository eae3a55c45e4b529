package dev.careerpath.edge.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** The edge's own problems, in the same form as the services'. */
public final class Problems {

    /** The caller's mistake, in what is read before anybody looks at what it means. */
    public static final ProblemDetail UNREADABLE =
            of(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-request",
                    "The request cannot be read",
                    "Its parameters are not name=value, percent-encoded in UTF-8, or its body broke off.");

    private static final String RETRY_SECONDS = "5";

    private Problems() {}

    /** A problem. */
    public static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }

    /**
     * The refusal of parameters where there are none, as services refuse those they do not have.
     */
    public static ProblemDetail unknownParameters(Collection<String> names) {
        List<Map<String, String>> errors =
                names.stream()
                        .map(name ->
                                Map.of(
                                        "pointer",
                                        "",
                                        "message",
                                        "The parameter \"%s\" is not known here. Remove it; there are none."
                                                .formatted(name)))
                        .toList();
        ProblemDetail problem =
                of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "The request is not valid",
                        errors.size() == 1
                                ? "One thing needs mending; see errors."
                                : errors.size() + " things need mending; see errors.");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Answers with a problem that may have gone in a few seconds, in place of what was begun. */
    public static void write(HttpServletResponse response, JsonMapper json, ProblemDetail problem)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        refuse(response, json, problem);
    }

    /**
     * Answers with a problem that stays until the request is another, in place of what was begun.
     */
    public static void refuse(HttpServletResponse response, JsonMapper json, ProblemDetail problem)
            throws IOException {
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
