package dev.careerpath.local.api;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The running system's HTTP interface, with a token of its own folder. */
public final class Api implements AutoCloseable {

    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final AuthorizedHttp http;

    Api(String url, String token) {
        this.http = new AuthorizedHttp(url, token);
    }

    /**
     * The system that runs on the folder, for an organisation.
     *
     * @throws Trouble if none does
     */
    public static Api of(DataFolder data, String tenant) {
        return of(data, SystemState.running(data), tenant);
    }

    public static Api of(DataFolder data, SystemState state, String tenant) {
        var tokens = new AccessTokens(SigningKeys.read(data), Clock.systemUTC());
        // By number, since localhost may mean another address first.
        return new Api(
                state.url().replace("//localhost:", "//127.0.0.1:"),
                tokens.forEverything(tenant, TOKEN_LIFE));
    }

    /** Gets a resource; the answer may be a problem. */
    public Answer get(String path, String accept) {
        return http.send(http.request(path).header("Accept", accept).GET());
    }

    /**
     * Gets a file as it is.
     *
     * @return empty while the file is still being made
     * @throws Trouble if the answer is a problem
     */
    public Optional<byte[]> file(String path, String accept) {
        HttpResponse<byte[]> response =
                http.send(
                        http.request(path).header("Accept", accept).GET(),
                        BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
            return Optional.of(response.body());
        }
        String body = new String(response.body(), StandardCharsets.UTF_8);
        Answer answer = new Answer(response.statusCode(), body, Duration.ofSeconds(1));
        answer.orTrouble();
        return Optional.empty();
    }

    /** Creates a profile; the key makes a repetition harmless. */
    public Answer post(String path, byte[] json, String idempotencyKey) {
        return http.send(
                http.request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofByteArray(json)));
    }

    /** No answer came; whether the request was carried out is not known. */
    public static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(IOException cause) {
            super(cause);
        }
    }

    /**
     * Sends lines as they are read; the key makes a repetition harmless.
     *
     * @throws NoAnswer if the connection fails
     */
    public Answer postLines(String path, Supplier<InputStream> lines, String idempotencyKey) {
        var request =
                http.request(path)
                        .timeout(LONG_PATIENCE)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Accept", "application/x-ndjson")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofInputStream(lines))
                        .build();
        try {
            return Answer.of(http.exchange(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /**
     * Opens a stream that stays open; close it to end it.
     *
     * @param lastEventId where to go on; empty for the path's own start
     */
    public HttpResponse<InputStream> open(String path, String lastEventId) throws IOException {
        HttpRequest.Builder request =
                http.lastingRequest(path).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return http.exchange(request.GET().build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A part's metrics, asked on its own port; empty if it gives none. */
    public String metrics(int port) {
        var metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port));
        try {
            var response =
                    http.exchange(
                            http.request(metrics).timeout(Duration.ofSeconds(3)).build(),
                            BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
