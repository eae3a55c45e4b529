package dev.careerpath.bench.load;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.ProcessFigures;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Submits profiles, at a rate that does not wait for answers or as fast as they are taken. */
public final class Loading {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<byte[]> bodies;

    /**
     * @param bodies profiles as JSON, taken in turn
     */
    public Loading(List<byte[]> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    /**
     * Open loop: request n is due at n / rate, whatever became of the others.
     *
     * @param rate requests a second
     */
    public Measured atRate(Flow flow, double rate, Duration time) {
        int count = Math.max(1, (int) (rate * time.toMillis() / 1000));
        double gap = 1e9 / rate;
        try (Run run = new Run(flow, count)) {
            for (int n = 0; n < count; n++) {
                long due = run.start + (long) (n * gap);
                while (due - System.nanoTime() > 0) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                run.send(n, due);
            }
            return run.finish();
        }
    }

    /**
     * Saturation: a new request as soon as one of those under way is answered.
     *
     * @param atOnce how many are under way
     */
    public Measured saturating(Flow flow, int count, int atOnce) {
        Semaphore free = new Semaphore(atOnce);
        try (Run run = new Run(flow, count)) {
            for (int n = 0; n < count; n++) {
                free.acquireUninterruptibly();
                run.send(n, System.nanoTime()).whenComplete((_, _) -> free.release());
            }
            return run.finish();
        }
    }

    private final class Run implements AutoCloseable {

        private final Flow flow;
        private final String name = "bench-" + UUID.randomUUID();
        private final Arrivals arrivals;
        private final long[] due;
        private final AtomicInteger accepted = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private final Map<String, Duration> cpuBefore;
        private final long start;

        Run(Flow flow, int count) {
            this.flow = flow;
            this.arrivals = new Arrivals(flow, name, count);
            this.due = new long[count];
            this.cpuBefore = ProcessFigures.cpu(flow.parts().get());
            this.start = System.nanoTime();
        }

        CompletableFuture<Void> send(int n, long dueAt) {
            due[n] = dueAt;
            HttpRequest request =
                    HttpRequest.newBuilder(flow.submit())
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + flow.token())
                            .header("Content-Type", "application/json")
                            .header("X-Correlation-Id", name + "-" + n)
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            bodies.get(n % bodies.size())))
                            .build();
            return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((answer, _) -> {
                        if (answer != null && answer.statusCode() == 201) {
                            accepted.incrementAndGet();
                        }
                        answered.incrementAndGet();
                        return null;
                    });
        }

        /**
         * Waits until every accepted profile's roadmap is seen, or none comes for so long that none
         * will.
         */
        Measured finish() {
            long sent = System.nanoTime();
            while ((answered.get() < due.length || arrivals.count() < accepted.get())
                    && System.nanoTime() - Math.max(sent, arrivals.last()) < PATIENCE.toNanos()) {
                Pause.millis(5);
            }
            Map<String, Duration> cpu = ProcessFigures.cpu(flow.parts().get());
            cpu.replaceAll((part, time) -> time.minus(cpuBefore.getOrDefault(part, Duration.ZERO)));
            Histogram latency = new Histogram(LONGEST_MICROS, 3);
            for (int n = 0; n < due.length; n++) {
                if (arrivals.at(n) != 0) {
                    long micros = (arrivals.at(n) - due[n]) / 1000;
                    latency.recordValue(Math.clamp(micros, 1, LONGEST_MICROS));
                }
            }
            return new Measured(
                    due.length,
                    accepted.get(),
                    arrivals.count(),
                    Math.max(0, arrivals.last() - start) / 1e9,
                    latency,
                    cpu);
        }

        @Override
        public void close() {
            arrivals.close();
        }
    }
}
