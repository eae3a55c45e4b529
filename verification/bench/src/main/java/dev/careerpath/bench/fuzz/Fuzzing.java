package dev.careerpath.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests that are right or nearly right to every operation in turn, and notes every answer
 * that is the server's fault.
 */
public final class Fuzzing {

    private static final List<String> DOCUMENTS =
            List.of("/openapi/profile", "/openapi/assessment", "/openapi/roadmap");

    /** Deleting is tried less often than making, or else little would be found. */
    private static final int SPARED_OF_DELETES = 4;

    /**
     * The number of rounds of valid requests over all operations, so that there is something to be
     * found.
     */
    private static final int FIRST_ROUNDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Operation> operations;
    private final Known known;
    private final List<OddRequests> callers;
    private final Answers answers;
    private final Tally tally = new Tally();

    /**
     * @param tokens of callers of one tenant, who take turns: one sends to every operation, then
     *     the next
     * @param home the checkout, whose examples are sent
     */
    public Fuzzing(String url, List<String> tokens, Path home) {
        Map<String, Operation> all = new LinkedHashMap<>();
        for (String document : DOCUMENTS) {
            Operation.of(JsonMapper.shared().readTree(get(url + document)))
                    .forEach(operation -> all.putIfAbsent(operation.toString(), operation));
        }
        operations = List.copyOf(all.values());
        known = new Known(operations);
        GoodBodies bodies = new GoodBodies(home, known);
        callers = tokens.stream().map(token -> new OddRequests(url, token, known, bodies)).toList();
        answers = new Answers(http, known);
    }

    /** What has been answered until now. */
    public Tally tally() {
        return tally;
    }

    /** Sends so many requests, some at a time. */
    public Tally run(int count, long seed, int atOnce) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int n = next.getAndIncrement();
                                        n < count;
                                        n = next.getAndIncrement()) {
                                    one(n, new Random(seed * 1_000_003 + n));
                                }
                            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
        return tally;
    }

    private void one(int number, Random random) {
        Operation operation = operations.get(number % operations.size());
        if (operation.method().equals("delete") && random.nextInt(SPARED_OF_DELETES) > 0) {
            operation = operations.get(random.nextInt(operations.size()));
        }
        boolean first = number < FIRST_ROUNDS * operations.size();
        OddRequests caller = callers.get(number / operations.size() % callers.size());
        OddRequests.Prepared request = caller.prepare(operation, random, first);
        long sent = System.nanoTime();
        int status = answers.status(request);
        Duration time = Duration.ofNanos(System.nanoTime() - sent);
        tally.add(operation.toString(), status, time, request.toString());
    }

    private String get(String address) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
