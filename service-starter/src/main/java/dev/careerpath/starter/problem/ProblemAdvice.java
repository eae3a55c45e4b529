package dev.careerpath.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception that leaves a controller into problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
        return ResponseEntity.status(problem.status()).body(WritingProblem.details(problem));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request) {
        if (e.getCause() instanceof AsyncRequestNotUsableException left) {
            log.debug("A caller left before the end of an answer", left);
            return null;
        }
        ApiProblem store =
                StoreFailure.problem(
                        e,
                        !READING.contains(request.getMethod()),
                        request.getHeader("Idempotency-Key") != null);
        if (store != null) {
            log.warn("The document store did not do what was asked: {}", store.type(), e);
            return ResponseEntity.status(store.status())
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .body(WritingProblem.details(store));
        }
        log.error("A request failed unexpectedly", e);
        var problem =
                new ApiProblem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong on our side",
                        "Try again; if it stays, report the X-Correlation-Id of this response.",
                        List.of());
        return refused(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformedParameters(InvalidParameterException e) {
        return unreadableParameters();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return unreadableParameters();
    }

    private ResponseEntity<ProblemDetail> unreadableParameters() {
        return refused(
                new InvalidRequest(
                        "", "The parameters cannot be read: name=value, each percent-encoded."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e) {
        return refused(
                new InvalidRequest(
                        "",
                        "The parameter \"%s\" cannot be \"%s\"."
                                .formatted(e.getName(), e.getValue())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ApiProblem problem = UnreadBody.problem(e);
        return ResponseEntity.status(problem.status()).body(WritingProblem.details(problem));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<Object> response =
                super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail detail) {
            detail.setType(WritingProblem.type(StandardProblem.slug(status)));
            if (request.getAttribute(ProblemShape.ATTRIBUTE, WebRequest.SCOPE_REQUEST)
                    instanceof ProblemShape shape) {
                return ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(shape.of(StandardProblem.of(status, detail)));
            }
        }
        return response;
    }
}
