package dev.careerpath.delivery.stream;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Opens a stream, brings it to what is new, and hands it on to be followed. */
@Component
class OpeningStreams {

    private static final Logger log = LoggerFactory.getLogger(OpeningStreams.class);

    private final OpenStreams open;
    private final BeginningStreams beginning;
    private final Following following;
    private final KnownTypes types;

    OpeningStreams(
            OpenStreams open, BeginningStreams beginning, Following following, KnownTypes types) {
        this.open = open;
        this.beginning = beginning;
        this.following = following;
        this.types = types;
    }

    /**
     * Returns once the stream is over or follows what comes without this thread.
     *
     * @throws ApiProblem 503 when it cannot be opened now
     * @throws InvalidRequest if it is to be resumed after an event that there is not
     */
    void open(
            Viewer viewer,
            Jwt token,
            StreamWish wish,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        StreamFilter filter = beginning.filter(viewer, wish);
        StreamPosition position = beginning.position(wish);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            // A stream that nobody reads would stay open for as long as its token.
            head(response);
            return;
        }
        open.enter();
        boolean handedOver = false;
        try {
            head(response);
            OpenResponse out = new OpenResponse(response.getOutputStream());
            EventLines lines = beginning.lines(out, position);
            EventStream stream = beginning.stream(filter, position, token, lines);
            if (filter.sight() != null) {
                Audited.shown(filter.sight().othersSubjects());
            }
            stream.open(types.remarks(wish.types()));
            LiveReader reader =
                    beginning.catchingUp(stream, filter, position, lines).catchUp(wish.resumes());
            if (reader == null) {
                stream.end();
            } else {
                out.goOn(request.startAsync());
                handedOver = true;
                following.follow(stream, reader, () -> close(out));
            }
        } catch (IOException e) {
            log.debug("A follower has gone: {}", e.getMessage());
        } finally {
            if (!handedOver) {
                open.leave();
            }
        }
    }

    private static void head(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void close(OpenResponse out) {
        open.leave();
        out.end();
    }
}
