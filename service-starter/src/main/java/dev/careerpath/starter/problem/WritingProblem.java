package dev.careerpath.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as problem details (RFC 9457). */
public final class WritingProblem {

    private WritingProblem() {}

    /** Answers with a problem, for filters and whatever else stands before the controllers. */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ApiProblem problem,
            JsonMapper json)
            throws IOException {
        response.setStatus(problem.status().value());
        if (request.getAttribute(ProblemShape.ATTRIBUTE) instanceof ProblemShape shape) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), shape.of(problem));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), details(problem));
        }
    }

    static ProblemDetail details(ApiProblem problem) {
        ProblemDetail details =
                ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage());
        details.setType(type(problem.type()));
        details.setTitle(problem.title());
        if (!problem.errors().isEmpty()) {
            details.setProperty("errors", problem.errors());
        }
        if (problem instanceof MissingScope missing && !missing.scopes().isEmpty()) {
            details.setProperty("scopes", missing.scopes());
        }
        return details;
    }

    /** Where a type of problem is described, by its slug. */
    static URI type(String slug) {
        return URI.create("/problems/" + slug);
    }
}
