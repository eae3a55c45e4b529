package dev.careerpath.edge.forward;

import dev.careerpath.edge.problem.Problems;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why the service behind gives no answer. */
final class NoAnswer {

    private NoAnswer() {}

    /** 504 when it takes too long, 503 when it is not there. */
    static ProblemDetail problem(IOException failure) {
        return failure instanceof HttpTimeoutException
                        && !(failure instanceof HttpConnectTimeoutException)
                ? Problems.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "no-answer-in-time",
                        "The service behind took too long",
                        "It may still do what was asked: read before you try again, or repeat with the same Idempotency-Key.")
                : Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "The service behind does not answer",
                        "It is starting or was stopped. Try again in a few seconds, with the same Idempotency-Key if it is a submission.");
    }
}
