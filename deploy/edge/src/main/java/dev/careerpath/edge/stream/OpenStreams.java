package dev.careerpath.edge.stream;

import dev.careerpath.edge.problem.Problems;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an event stream when as many are open as there is memory for: a stream stays for hours,
 * and without a limit whoever has a token could take the edge down for everybody.
 */
@Component
class OpenStreams extends OncePerRequestFilter {

    static final String STREAM = "/v1/events";

    private final Bulkhead open;
    private final JsonMapper json;

    OpenStreams(BulkheadRegistry bulkheads, JsonMapper json) {
        this.open = bulkheads.bulkhead("streams");
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(STREAM);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!open.tryAcquirePermission()) {
            Problems.write(
                    response,
                    json,
                    Problems.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-streams",
                            "Too many event streams are open",
                            "%d event streams are open here, and there is memory for no more. Try again later."
                                    .formatted(open.getBulkheadConfig().getMaxConcurrentCalls())));
            return;
        }
        boolean stays = false;
        try {
            chain.doFilter(request, response);
            stays = request.isAsyncStarted();
            if (stays) {
                request.getAsyncContext().addListener(new Leaving());
            }
        } finally {
            if (!stays) {
                open.onComplete();
            }
        }
    }

    /** Makes room for another when a stream has ended, whoever ended it. */
    private final class Leaving implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            open.onComplete();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {
            // The caller has left; without this the server would try to answer with an error page.
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
