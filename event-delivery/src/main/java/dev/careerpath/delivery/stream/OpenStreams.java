package dev.careerpath.delivery.stream;

import dev.careerpath.starter.problem.ApiProblem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many streams are open in this process, and may be. */
@Component
class OpenStreams {

    private final int atMost;
    private final AtomicInteger open = new AtomicInteger();

    OpenStreams(StreamProperties properties, MeterRegistry meters) {
        this.atMost = properties.atMost();
        Gauge.builder("careerpath.streams", open, AtomicInteger::get)
                .description("Open event streams")
                .register(meters);
    }

    /**
     * Counts one more; {@link #leave} must follow.
     *
     * @throws ApiProblem 503 when there are as many as may be
     */
    void enter() {
        if (open.incrementAndGet() > atMost) {
            open.decrementAndGet();
            throw unavailable(
                    "%d streams are open, which is as many as this process takes."
                            .formatted(atMost));
        }
    }

    void leave() {
        open.decrementAndGet();
    }

    /** A problem that goes away by itself. */
    static ApiProblem unavailable(String why) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The stream cannot be opened now",
                why + " Try again in a moment; nothing is lost if you send your Last-Event-ID.",
                List.of());
    }
}
