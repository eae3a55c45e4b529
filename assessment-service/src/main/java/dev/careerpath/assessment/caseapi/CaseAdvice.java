package dev.careerpath.assessment.caseapi;

import dev.careerpath.starter.problem.ApiProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Says what fails in the standard's operations as the standard says it; in JSON even to a caller
 * who accepts none, who would otherwise be answered with a 500.
 */
@RestControllerAdvice(
        assignableTypes = {
            CaseController.class,
            CaseDocumentsController.class,
            DiscoveryController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseAdvice {

    @ExceptionHandler
    ResponseEntity<StatusInfo> refused(StatusInfo.Refusal refusal) {
        return answer(refusal.status(), refusal.info());
    }

    @ExceptionHandler
    ResponseEntity<StatusInfo> problem(ApiProblem problem) {
        return answer(problem.status(), StatusInfo.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<StatusInfo> notANumber(MethodArgumentTypeMismatchException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                StatusInfo.of(
                        e.getName(),
                        "invalid_selection_field",
                        "\"" + e.getValue() + "\" is not a whole number."));
    }

    private static ResponseEntity<StatusInfo> answer(HttpStatus status, StatusInfo info) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(info);
    }
}
