package dev.careerpath.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns every exception that leaves a controller into problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String TYPES = "/problems/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

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
            json.writeValue(response.getOutputStream(), of(problem));
        }
    }

    private static ProblemDetail of(ApiProblem problem) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(problem.status(), problem.getMessage());
        detail.setType(URI.create(TYPES + problem.type()));
        detail.setTitle(problem.title());
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors());
        }
        return detail;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
        return ResponseEntity.status(problem.status()).body(of(problem));
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
                    .body(of(store));
        }
        log.error("A request failed unexpectedly", e);
        var problem =
                new ApiProblem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong on our side",
                        "Try again; if it stays, report the X-Correlation-Id of this response.",
                        List.of());
        return ResponseEntity.status(problem.status()).body(of(problem));
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
                        "The parameter \""
                                + e.getName()
                                + "\" cannot be \""
                                + e.getValue()
                                + "\"."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // First what stopped the reading, such as a body that is too large: Jackson wraps that too.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem problem) {
                return ResponseEntity.status(problem.status()).body(of(problem));
            }
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return ResponseEntity.badRequest()
                        .body(of(new InvalidRequest(List.of(JsonErrors.describe(json)))));
            }
        }
        return ResponseEntity.badRequest()
                .body(of(new InvalidRequest("", "A JSON body is required.")));
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
            detail.setType(URI.create(TYPES + slug(status)));
            if (request.getAttribute(ProblemShape.ATTRIBUTE, WebRequest.SCOPE_REQUEST)
                    instanceof ProblemShape shape) {
                return shaped(shape, detail, status);
            }
        }
        return response;
    }

    private static ResponseEntity<Object> shaped(
            ProblemShape shape, ProblemDetail detail, HttpStatusCode status) {
        ApiProblem problem =
                new ApiProblem(
                        HttpStatus.valueOf(status.value()),
                        slug(status),
                        String.valueOf(detail.getTitle()),
                        String.valueOf(detail.getDetail()),
                        List.of());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(shape.of(problem));
    }

    private static String slug(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "http-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
