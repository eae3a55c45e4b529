package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A patient HTTP client: repeats what failed until it gets an answer that settles it. */
public final class Client {

    private static final Duration ONE_TRY = Duration.ofSeconds(10);
    private static final int BETWEEN_TRIES_MILLIS = 250;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final String url;
    private final String token;
    private final Duration patience;

    /**
     * @param patience how long a command is repeated before it counts as never answered
     */
    public Client(String url, String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
    }

    /** A request to a path, ready to be completed. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ONE_TRY)
                .header("Authorization", "Bearer " + token);
    }

    /** A request with a JSON body. */
    public HttpRequest.Builder json(String path, String method, String body) {
        return to(path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> get(String path) {
        return until(to(path).GET(), status -> status < 500 && status != 429);
    }

    /**
     * One attempt; null when there was no answer, so that nobody knows whether it was carried out.
     */
    public @Nullable HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /**
     * Repeats it until the status settles it.
     *
     * @throws Unanswered if that does not happen in time
     */
    public HttpResponse<String> until(HttpRequest.Builder request, IntPredicate settled) {
        long end = System.nanoTime() + patience.toNanos();
        HttpResponse<String> answer = once(request);
        while (answer == null || !settled.test(answer.statusCode())) {
            if (System.nanoTime() > end) {
                throw new Unanswered(
                        answer == null ? "no answer" : answer.statusCode() + " " + answer.body());
            }
            Pause.millis(BETWEEN_TRIES_MILLIS);
            answer = once(request);
        }
        return answer;
    }

    /** The system did not settle a command in a time in which it has to. */
    public static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unanswered(String last) {
            super("The last of many tries: " + last);
        }
    }
}
