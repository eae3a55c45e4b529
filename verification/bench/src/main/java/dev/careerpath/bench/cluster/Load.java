package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.torture.Client;
import dev.careerpath.bench.torture.Counts;
import dev.careerpath.bench.torture.Leader;
import dev.careerpath.bench.torture.Told;
import dev.careerpath.bench.torture.Violation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients of one fault, in a tenant of their own: leaders who do anything, and submissions
 * whose first roadmap is waited for.
 */
final class Load {

    private static final int ASKED_AGAIN_MILLIS = 100;

    /**
     * Who waits for long asks less and less often; else those who wait take the processors from
     * what they wait for.
     */
    private static final int ASKED_AT_LEAST_EVERY_MILLIS = 500;

    /** How long a command is repeated before it counts as never answered. */
    static final Duration PATIENCE = Duration.ofSeconds(180);

    /**
     * How much they do.
     *
     * @param leaders who do one thing after the other
     * @param submittedEveryMillis from one submission to the next
     */
    record Pace(int leaders, int submittedEveryMillis) {

        /** As many as two processors can serve beside a cluster. */
        static final Pace USUAL = new Pace(2, 330);

        /** For a machine that has other work. */
        static final Pace LIGHT = new Pace(1, 1_000);
    }

    private final String url;
    private final String token;
    private final long seed;
    private final Pace pace;
    private final Duration patience;
    private final List<Told> all = new CopyOnWriteArrayList<>();
    private final Counts acknowledged = new Counts();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final List<Violation> unanswered = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    /**
     * @param token of the tenant
     * @param seed decides what leaders do, and marks what they write
     * @param patience how long a command is repeated before it counts as never answered
     */
    Load(String url, String token, long seed, Pace pace, Duration patience) {
        this.url = url;
        this.token = token;
        this.seed = seed;
        this.pace = pace;
        this.patience = patience;
    }

    void begin() {
        for (int number = 0; number < pace.leaders(); number++) {
            Leader leader =
                    new Leader(
                            client(), new Random(seed + number), seed, numbers, all, acknowledged);
            begin(() -> {
                while (!over) {
                    leader.act();
                }
            });
        }
        Client submitting = client();
        begin(() -> {
            while (!over) {
                begin(() -> submit(submitting));
                Pause.millis(pace.submittedEveryMillis());
            }
        });
    }

    /** A client who repeats a command until it is answered. */
    Client client() {
        return new Client(url, token, patience);
    }

    private void begin(Runnable client) {
        threads.add(
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                client.run();
                            } catch (Client.Unanswered e) {
                                unanswered.add(
                                        new Violation(
                                                Violation.Kind.LOST,
                                                "",
                                                String.valueOf(e.getMessage())));
                            }
                        }));
    }

    private void submit(Client client) {
        Told told = new Told(seed, numbers.incrementAndGet());
        all.add(told);
        long begin = System.nanoTime();
        HttpResponse<String> answer =
                client.until(
                        client.json("/v1/profiles", "POST", told.profile(0))
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        status -> status == 201);
        told.submitted(JsonMapper.shared().readTree(answer.body()).get("id").asString(), 1);
        acknowledged.add("submitted");
        String roadmap = "/v1/roadmaps/" + told.knownId();
        long until = System.nanoTime() + patience.toNanos();
        int pause = ASKED_AGAIN_MILLIS;
        HttpResponse<String> read = client.once(client.to(roadmap).GET());
        while (read == null || read.statusCode() != 200) {
            if (System.nanoTime() > until) {
                throw new Client.Unanswered("no roadmap of " + told.knownId());
            }
            Pause.millis(pause);
            pause = Math.min(2 * pause, ASKED_AT_LEAST_EVERY_MILLIS);
            read = client.once(client.to(roadmap).GET());
        }
        longestNanos.accumulateAndGet(System.nanoTime() - begin, Math::max);
    }

    /** No more commands; returns when each was answered and each submission has its roadmap. */
    void end() {
        over = true;
        List<Thread> left = new ArrayList<>(threads);
        while (!left.isEmpty()) {
            left.forEach(Load::join);
            // The submitter may have begun one more after the list was taken.
            left = threads.stream().filter(Thread::isAlive).toList();
        }
    }

    /** What clients were told. */
    List<Told> all() {
        return all;
    }

    /** Commands that were answered as done. */
    int acknowledged() {
        return acknowledged.total();
    }

    /** Commands that never were, and submissions that never got a roadmap. */
    List<Violation> unanswered() {
        return unanswered;
    }

    /** The longest time from a submission's first try to its first roadmap, in seconds. */
    double longest() {
        return longestNanos.get() / 1e9;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
