package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is wrong with a framework, as the errors of a request. */
final class FrameworkErrors {

    private static final int AT_MOST = 500;

    private FrameworkErrors() {}

    static List<FieldError> of(List<Problem> problems) {
        List<FieldError> errors = new ArrayList<>();
        problems.stream()
                .limit(AT_MOST)
                .forEach(it -> errors.add(new FieldError(it.path(), it.reason())));
        if (problems.size() > AT_MOST) {
            errors.add(new FieldError("", "and %d more".formatted(problems.size() - AT_MOST)));
        }
        return errors;
    }

    /** What a draft still lacks before it can be published. */
    static List<FieldError> missing(Framework framework) {
        return of(FrameworkFile.problems(framework));
    }

    /**
     * Holds back a draft that cannot be used yet.
     *
     * @throws ApiProblem 409 with all that is missing
     */
    static void requireFinished(Framework framework) {
        List<Problem> missing = FrameworkFile.problems(framework);
        if (!missing.isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "framework-unfinished",
                    "The framework is not finished",
                    "%d things are missing in %s; see errors. Change the draft with PUT /v1/frameworks/%2$s."
                            .formatted(missing.size(), framework.version()),
                    of(missing));
        }
    }
}
