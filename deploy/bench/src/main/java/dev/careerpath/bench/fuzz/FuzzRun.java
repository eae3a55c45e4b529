package dev.careerpath.bench.fuzz;

import dev.careerpath.bench.compare.Bodies;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Product;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fuzzes a system of its own and reports. */
public final class FuzzRun {

    private static final int AT_ONCE = 8;

    private FuzzRun() {}

    /**
     * Runs to the end.
     *
     * @return true if no answer was a 5xx, none was missing and no part ended
     */
    public static boolean run(Path data, int requests, long seed) throws IOException {
        new DataFolder(data).delete();
        boolean clean;
        try (OwnBackends backends = new OwnBackends(data);
                Product product =
                        Product.start(
                                data.resolve("product"),
                                backends.kafkaServers(),
                                backends.mongoUri(),
                                Map.of("RATE_LIMIT_REQUESTS", "0"),
                                "--without-cache")) {
            String token = product.token("fuzz", "fuzzer");
            Fuzzing fuzzing = new Fuzzing(product.url(), token, submitted(product.url(), token));
            Fuzzing.Found found = fuzzing.run(requests, seed, AT_ONCE);
            int restarts = product.state().parts().stream().mapToInt(PartState::restarts).sum();
            System.out.printf("%n| fuzz, seed %d | |%n|---|--:|%n", seed);
            found.statuses()
                    .forEach((status, count) ->
                            System.out.printf(
                                    "| %s | %d |%n",
                                    status == 0 ? "no answer" : "answered " + status, count));
            System.out.printf("| parts that ended | %d |%n", restarts);
            found.faults().forEach(System.out::println);
            clean = found.faults().isEmpty() && restarts == 0;
        }
        if (clean) {
            new DataFolder(data).delete();
        } else {
            System.out.println("The logs are in " + data.resolve("product/logs"));
        }
        return clean;
    }

    private static List<String> submitted(String url, String token) {
        List<String> ids = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (byte[] body : Bodies.examples(Product.home())) {
                HttpResponse<String> answer =
                        http.send(
                                HttpRequest.newBuilder(URI.create(url + "/v1/profiles"))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                String location = answer.headers().firstValue("Location").orElseThrow();
                ids.add(location.substring(location.lastIndexOf('/') + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return ids;
    }
}
