package dev.careerpath.delivery.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of the event stream, over real HTTP. */
final class Follower implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One block of the stream; event is empty for a comment or a bare id. */
    record Frame(String event, String id, String data) {}

    private static final Frame END = new Frame("the connection is closed", "", "");

    private final HttpResponse<java.io.InputStream> response;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    private Follower(HttpResponse<java.io.InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static Follower of(int port, String token, String query) {
        return of(port, token, query, "");
    }

    static Follower of(int port, String token, String query, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/v1/events" + query))
                        .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Follower(
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    /** The next blocks of this kind, as many as asked for; fails after 30 s. */
    List<Frame> next(String kind, int many) {
        return next(frame -> frame.event().startsWith(kind), many);
    }

    /** The next block that is neither an event nor a message, but carries the position. */
    Frame heartbeat() {
        return next(frame -> frame.event().isEmpty() && !frame.id().isEmpty(), 1).getFirst();
    }

    /** Waits for the server to close the connection; gives what came before. */
    List<Frame> rest() {
        List<Frame> all = new ArrayList<>();
        for (Frame frame = take(); frame != END; frame = take()) {
            all.add(frame);
        }
        return all;
    }

    private List<Frame> next(java.util.function.Predicate<Frame> wanted, int many) {
        List<Frame> found = new ArrayList<>();
        while (found.size() < many) {
            Frame frame = take();
            if (frame == END) {
                throw new AssertionError("The stream ended after " + found);
            }
            if (wanted.test(frame)) {
                found.add(frame);
            }
        }
        return found;
    }

    private Frame take() {
        try {
            Frame frame = frames.poll(30, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("Nothing came for 30 s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            List<String> block = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    frames.add(
                            new Frame(
                                    field(block, "event: "),
                                    field(block, "id: "),
                                    field(block, "data: ")));
                    block.clear();
                } else {
                    block.add(line);
                }
            }
        } catch (IOException e) {
            // The server or the test has closed it.
        }
        frames.add(END);
    }

    private static String field(List<String> block, String name) {
        Stream<String> lines = block.stream().filter(line -> line.startsWith(name));
        return lines.map(line -> line.substring(name.length())).findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
