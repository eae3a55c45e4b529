package dev.careerpath.local.api;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests to one system, each with the same token. */
final class AuthorizedHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final String url;
    private final String token;

    AuthorizedHttp(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** A request that fails unless the answer begins in time. */
    HttpRequest.Builder request(String path) {
        return lastingRequest(path).timeout(PATIENCE);
    }

    HttpRequest.Builder lastingRequest(String path) {
        return request(URI.create(url + path));
    }

    HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        return Answer.of(send(request, BodyHandlers.ofString()));
    }

    /**
     * Sends a request.
     *
     * @throws Trouble if there is no answer
     */
    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return exchange(request.build(), handler);
        } catch (IOException e) {
            throw new Trouble(
                    "%s does not answer: see ./career-path status and ./career-path logs edge."
                            .formatted(url),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return http.send(request, handler);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
