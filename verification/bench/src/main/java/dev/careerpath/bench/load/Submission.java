package dev.careerpath.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** One profile, submitted and answered. */
public final class Submission {

    private Submission() {}

    /**
     * Submits a profile.
     *
     * @return its id
     * @throws IllegalStateException when it is refused
     */
    public static String of(byte[] body, Flow product, HttpClient http) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(product.submit())
                                    .header("Authorization", "Bearer " + product.token())
                                    .header("Content-Type", "application/json")
                                    .header("X-Correlation-Id", UUID.randomUUID() + "-0")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("A profile was refused: " + answer.body());
            }
            String location = answer.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
