package dev.careerpath.http.connections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Waits only so long for a body: 408 then, and the connection is closed. A body that nobody wanted
 * is read for a moment, so that a caller who is still sending gets the answer.
 */
public final class BodyDeadlines extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BodyDeadlines.class);
    private static final long UNWANTED_BYTES = 32 << 20;
    private static final long UNWANTED_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String PROBLEM =
            """
            {"type":"/problems/request-timeout","title":"The body took too long","status":408,\
            "detail":"Send the whole body within %d s, and no slower than it is asked for."}\
            """;

    private final ConnectionLimits limits;

    public BodyDeadlines(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !hasBody(request);
    }

    /** True if a body was announced. */
    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TimedRequest timed = new TimedRequest(request, limits.bodyWithin(), nanosForByte(request));
        try {
            chain.doFilter(timed, new AnswerInTime(response, timed::late));
        } catch (ServletException | IOException | RuntimeException e) {
            if (!timed.late()) {
                throw e;
            }
        }
        if (timed.late()) {
            log.info(
                    "A request of {} was broken off: {} bytes of its body had come in time",
                    request.getRemoteAddr(),
                    timed.bytes());
            refuse(response);
        } else if (!request.isAsyncStarted()) {
            readWhatIsLeft(request);
        }
    }

    private double nanosForByte(HttpServletRequest request) {
        return limits.streamed().contains(request.getRequestURI())
                ? (double) TimeUnit.SECONDS.toNanos(1) / limits.slowest().toBytes()
                : 0;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] problem =
                PROBLEM.formatted(limits.bodyWithin().toSeconds()).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
        response.flushBuffer();
    }

    private static void readWhatIsLeft(HttpServletRequest request) {
        try {
            ServletInputStream body = request.getInputStream();
            if (body.isFinished()) {
                return;
            }
            TimedBody left = new TimedBody(body, UNWANTED_NANOS, 0);
            byte[] buffer = new byte[8192];
            while (!left.late() && left.bytes() < UNWANTED_BYTES && left.read(buffer) >= 0) {
                // Thrown away.
            }
        } catch (IOException | IllegalStateException e) {
            // The server closes the connection.
        }
    }
}
