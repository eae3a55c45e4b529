package dev.careerpath.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.apache.catalina.connector.CoyoteInputStream;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says so when the service behind gives no answer, or not the whole of it: 503 when it is not
 * there, 504 when it takes too long; and 400 when the request itself cannot be read. Once an answer
 * has begun nothing is added to it; the connection breaks instead, so that nobody takes a part of
 * an answer for the whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnansweredRequests extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UnansweredRequests.class);

    private static final ProblemDetail UNREADABLE =
            Problems.of(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-request",
                    "The request cannot be read",
                    "Its parameters are not name=value, percent-encoded in UTF-8, or its body broke off.");

    private final JsonMapper json;

    UnansweredRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        IOException broken = BrokenOff.of(request);
        if (broken != null) {
            brokeOff(response, broken);
            return;
        }
        try {
            chain.doFilter(request, response);
            Object failure = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
            if (failure instanceof AsyncRequestNotUsableException e) {
                log.debug("A caller left before the end of the answer", e);
            } else if (failure instanceof IOException e
                    && DisconnectedClientHelper.isClientDisconnectedException(e)) {
                // A service that died while it answered looks to Spring like a caller that left.
                log.warn("A service gave no whole answer", e);
                brokeOff(response, e);
            }
        } catch (ServletException | IOException | RuntimeException e) {
            if (callerBrokeOff(e)) {
                log.debug("A caller broke off", e);
                if (!response.isCommitted()) {
                    Problems.write(response, json, UNREADABLE);
                }
                return;
            }
            if (!response.isCommitted() && !onTheWay(e) && unreadable(e)) {
                Problems.write(response, json, UNREADABLE);
                return;
            }
            if (response.isCommitted() || !onTheWay(e)) {
                throw e;
            }
            log.warn("A service gave no answer", e);
            answer(response, tookTooLong(e));
        }
    }

    private void brokeOff(HttpServletResponse response, IOException e) throws IOException {
        if (response.isCommitted()) {
            throw new CloseNowException("An answer broke off", e);
        }
        response.reset();
        answer(response, false);
    }

    private void answer(HttpServletResponse response, boolean tookTooLong) throws IOException {
        ProblemDetail problem =
                tookTooLong
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
        Problems.write(response, json, problem);
    }

    private static boolean onTheWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }

    /** Told by where it happened, since a service that hangs up looks the same from its kind. */
    private static boolean callerBrokeOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && Arrays.stream(cause.getStackTrace())
                            .anyMatch(frame ->
                                    frame.getClassName()
                                            .equals(CoyoteInputStream.class.getName()))) {
                return true;
            }
        }
        return false;
    }

    /** What the caller sent is not what it says it is. */
    private static boolean unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException
                    || cause instanceof CharConversionException
                    || cause instanceof CharacterCodingException
                    || cause instanceof InvalidParameterException) {
                return true;
            }
        }
        return false;
    }

    private static boolean tookTooLong(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException) {
                return false;
            }
            if (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
