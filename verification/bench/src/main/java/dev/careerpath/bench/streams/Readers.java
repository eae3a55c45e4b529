package dev.careerpath.bench.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Followers that read all the time and note when each event was with them. */
final class Readers implements AutoCloseable {

    private static final String DATA = "data: ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Boolean>> ends = new ArrayList<>();

    /**
     * An event at one of them.
     *
     * @param profile its subject
     * @param nanos when it came, by {@link System#nanoTime}
     * @param sinceTheFact from the event's time until it came
     */
    record Arrival(String profile, long nanos, Duration sinceTheFact) {}

    /** Opens so many at this address and returns once each was answered. */
    void open(int many, URI uri, String token) throws IOException, InterruptedException {
        for (int i = 0; i < many; i++) {
            HttpResponse<Stream<String>> answer =
                    http.send(
                            HttpRequest.newBuilder(uri)
                                    .header("Authorization", "Bearer " + token)
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException("A reader was answered " + answer.statusCode());
            }
            CompletableFuture<Boolean> end = new CompletableFuture<>();
            ends.add(end);
            Thread.ofVirtual().start(() -> end.complete(read(answer.body())));
        }
    }

    /** Whether it ended as a whole, and was not just broken off. */
    private boolean read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith(DATA)).forEach(this::note);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void note(String line) {
        JsonNode event = JsonMapper.shared().readTree(line.substring(DATA.length()));
        Duration sinceTheFact =
                Duration.between(Instant.parse(event.path("time").asString()), Instant.now());
        arrivals.add(
                new Arrival(event.path("subject").asString(), System.nanoTime(), sinceTheFact));
    }

    /** What has come so far, to all of them. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    int count() {
        return ends.size();
    }

    /** Waits for the end of each; how many ended as a whole. */
    int endedWhole() {
        return (int) ends.stream().filter(CompletableFuture::join).count();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
