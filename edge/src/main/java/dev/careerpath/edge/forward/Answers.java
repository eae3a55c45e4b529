package dev.careerpath.edge.forward;

import dev.careerpath.edge.observe.Correlation;
import dev.careerpath.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands answers back as they come. Once one has begun nothing is added to it; when the service
 * breaks it off the connection breaks too, so that nobody takes a part of an answer for the whole.
 */
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final int PIECE = 8192;

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /**
     * Hands one back.
     *
     * @param within how long its body may take
     */
    void passOn(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpResponse<InputStream> answer,
            Duration within)
            throws IOException {
        Heads.passOn(answer, response);
        CompletableFuture<Void> tooLong =
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS);
        // Closed before its end, the service's connection is too: who has left wants no more of it.
        try (InputStream from = answer.body()) {
            var _ = tooLong.thenRun(() -> closeQuietly(from));
            OutputStream to = response.getOutputStream();
            boolean atOnce = Heads.isStreamed(answer);
            byte[] piece = new byte[PIECE];
            while (true) {
                int read;
                try {
                    read = from.read(piece);
                } catch (IOException e) {
                    log.warn("A service gave no whole answer", e);
                    breakOff(request, response, tooLong.isDone());
                    return;
                }
                if (read < 0) {
                    return;
                }
                to.write(piece, 0, read);
                if (atOnce) {
                    to.flush();
                }
            }
        } finally {
            tooLong.cancel(false);
        }
    }

    /** Answers 503 or 504 if nothing of the answer went out yet; else breaks the connection. */
    void breakOff(HttpServletRequest request, HttpServletResponse response, boolean tookTooLong)
            throws IOException {
        if (response.isCommitted()) {
            // Without a cause, by which it could be taken for a caller who left.
            throw new CloseNowException("An answer broke off");
        }
        response.reset();
        response.setHeader(Correlation.HEADER, request.getHeader(Correlation.HEADER));
        Problems.write(
                response,
                json,
                NoAnswer.problem(
                        tookTooLong
                                ? new HttpTimeoutException("No whole answer in time")
                                : new IOException("No whole answer")));
    }

    private static void closeQuietly(InputStream from) {
        try {
            from.close();
        } catch (IOException e) {
            // Whoever reads it is told.
        }
    }
}
