package dev.careerpath.profile.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how far an import is as Server-Sent Events, each the whole of it. A stream ends with the
 * import, and after some seconds anyhow: whoever still wants to know connects again, as browsers do
 * by themselves.
 */
@Component
class ImportProgress {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int LOOKS = 80;
    private static final int FOLLOWERS_AT_MOST = 200;

    private final ImportJobs jobs;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(FOLLOWERS_AT_MOST);
    private volatile boolean stopping;

    ImportProgress(ImportJobs jobs, JsonMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Takes a place; false when there is none. */
    boolean enter() {
        return places.tryAcquire();
    }

    /**
     * Writes until the import or the stream ends, and gives the place back.
     *
     * @throws IOException if the caller leaves
     */
    void follow(String tenant, String id, OutputStream out) throws IOException {
        try {
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            ImportView told = null;
            for (int look = 0; look < LOOKS && !stopping; look++) {
                ImportView now = ImportView.of(jobs.get(tenant, id));
                tell(now.equals(told) ? null : now, out);
                told = now;
                if (now.status().finished()) {
                    return;
                }
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** A comment shows whether the other side is still there. */
    private void tell(@Nullable ImportView news, OutputStream out) throws IOException {
        String text =
                news == null
                        ? ":\n\n"
                        : "event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(news));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
