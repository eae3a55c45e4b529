package dev.careerpath.edge.stream;

import dev.careerpath.edge.problem.Problems;
import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.SignInNames;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an event stream when as many are open as there is memory for: a stream stays for hours,
 * and without a limit whoever has a token could take the edge down for everybody. Ends all of them
 * when the edge stops, since the server would wait for each.
 */
@Component
public class OpenStreams extends OncePerRequestFilter implements SmartLifecycle {

    private static final Pattern STREAM = Pattern.compile("/v1/(events|imports/[^/]+/events)");

    private final Bulkhead places;
    private final EndedSignIns signIns;
    private final JsonMapper json;
    private final Set<PassedOnStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    OpenStreams(BulkheadRegistry bulkheads, EndedSignIns signIns, JsonMapper json) {
        this.places = bulkheads.bulkhead("streams");
        this.signIns = signIns;
        this.json = json;
    }

    /** Whether a request is for a stream. */
    public static boolean isOne(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && STREAM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOne(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquirePermission()) {
            Problems.write(
                    response,
                    json,
                    Problems.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-streams",
                            "Too many event streams are open",
                            "%d event streams are open here, and there is memory for no more. Try again later."
                                    .formatted(
                                            places.getBulkheadConfig().getMaxConcurrentCalls())));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                places.onComplete();
            }
        }
    }

    /**
     * A stream goes on after its request's thread has left; it keeps its place, until whoever
     * opened it is signed out.
     */
    EndedSignIns.UnderWay begun(PassedOnStream stream, SignInNames by) {
        open.add(stream);
        if (!running) {
            stream.end();
        }
        return signIns.watch(by, stream::end);
    }

    /** Makes room for another. */
    void ended(PassedOnStream stream) {
        open.remove(stream);
        places.onComplete();
    }

    @Override
    public void start() {
        running = true;
    }

    /**
     * Each stream has a thread of its own: one whose reader does not read would hold up the others.
     */
    @Override
    public void stop() {
        running = false;
        open.forEach(stream -> Thread.ofVirtual().start(stream::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
