package dev.careerpath.bench.seeding;

import dev.careerpath.bench.system.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A profile that was stored without being submitted.
 *
 * @param tenant whom it belongs to
 * @param id the profile's
 */
public record SeededProfile(String tenant, String id) {

    /**
     * Reads all that there is of it over HTTP.
     *
     * @throws IllegalStateException when the product does not answer as it does for a submitted one
     */
    public void readBack(Product product) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String kind : List.of("profiles", "assessments", "roadmaps")) {
                HttpResponse<String> answer =
                        http.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "%s/v1/%s/%s"
                                                                .formatted(
                                                                        product.url(), kind, id)))
                                        .header(
                                                "Authorization",
                                                "Bearer " + product.token(tenant, "reader"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200 || !answer.body().contains(id)) {
                    throw new IllegalStateException(
                            "A copy is not to be read in %s: %d %s"
                                    .formatted(kind, answer.statusCode(), answer.body()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
