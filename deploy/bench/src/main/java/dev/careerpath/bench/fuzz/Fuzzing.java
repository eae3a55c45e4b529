package dev.careerpath.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests that are nearly right and notes every answer that is the server's fault. */
public final class Fuzzing {

    private static final List<String> DOCUMENTS =
            List.of("/openapi/profile", "/openapi/assessment", "/openapi/roadmap");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN = 20;
    private static final int ODD_ONE_IN = 12;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;
    private final List<String> ids;
    private final List<Operation> operations = new ArrayList<>();

    /** An operation of a document. */
    private record Operation(JsonNode document, String method, String path, JsonNode description) {}

    /**
     * What came of it.
     *
     * @param statuses how often each status was answered; 0 where there was no answer
     * @param faults requests that were answered with a 5xx, or not at all
     */
    public record Found(Map<Integer, Integer> statuses, List<String> faults) {}

    /**
     * @param ids profiles that exist, so that not every request ends at a 404
     */
    public Fuzzing(String url, String token, List<String> ids) {
        this.url = url;
        this.token = token;
        this.ids = List.copyOf(ids);
        for (String path : DOCUMENTS) {
            JsonNode document = JsonMapper.shared().readTree(get(path));
            for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
                METHODS.stream()
                        .filter(entry.getValue()::has)
                        .forEach(method ->
                                operations.add(
                                        new Operation(
                                                document,
                                                method,
                                                entry.getKey(),
                                                entry.getValue().get(method))));
            }
        }
    }

    /** Sends so many requests, some at a time. */
    public Found run(int count, long seed, int atOnce) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int n = next.getAndIncrement();
                                        n < count;
                                        n = next.getAndIncrement()) {
                                    one(new Random(seed * 1_000_003 + n), statuses, faults);
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
        return new Found(statuses, faults);
    }

    private void one(Random random, Map<Integer, Integer> statuses, List<String> faults) {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String body = body(operation, random);
        HttpRequest request;
        try {
            request = request(operation, body, random);
        } catch (IllegalArgumentException e) {
            // Not even a client lets that header out.
            return;
        }
        int status = status(request);
        synchronized (faults) {
            statuses.merge(status, 1, Integer::sum);
            if ((status >= 500 || status == 0) && faults.size() < SHOWN) {
                String shown = body == null ? "" : body.substring(0, Math.min(300, body.length()));
                faults.add("%d %s %s %s".formatted(status, request.method(), request.uri(), shown));
            }
        }
    }

    private HttpRequest request(Operation operation, @Nullable String body, Random random) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathValue(random)));
                case "query" -> {
                    if (random.nextBoolean()) {
                        query.add(name + "=" + encoded(value(random)));
                    }
                }
                case "header" -> {
                    if (random.nextInt(3) > 0) {
                        request.header(name, name.equals("If-Match") ? "\"1\"" : value(random));
                    }
                }
                default -> {}
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(encoded(Words.text(random)) + "=" + encoded(Words.text(random)));
        }
        if (body != null) {
            request.header("Content-Type", contentType(operation, random));
        }
        return request.uri(
                        URI.create(
                                url
                                        + path
                                        + (query.isEmpty() ? "" : "?" + String.join("&", query))))
                .header("Authorization", "Bearer " + token)
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private @Nullable String body(Operation operation, Random random) {
        JsonNode content = operation.description().path("requestBody").path("content");
        if (content.isEmpty()) {
            return null;
        }
        JsonNode schema = content.iterator().next().path("schema");
        String json = new FromSchema(operation.document(), random, ODD_ONE_IN).json(schema);
        return switch (random.nextInt(15)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1));
            case 1 -> Words.text(random);
            case 2 -> json + json;
            default -> json;
        };
    }

    private static String contentType(Operation operation, Random random) {
        if (random.nextInt(25) == 0) {
            return List.of("text/plain", "application/xml", "application/json;charset=utf-16")
                    .get(random.nextInt(3));
        }
        return operation.description().path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(type -> !type.contains("*"))
                .orElse("application/json");
    }

    private String pathValue(Random random) {
        return random.nextInt(3) > 0 && !ids.isEmpty()
                ? ids.get(random.nextInt(ids.size()))
                : "a" + Words.text(random);
    }

    private static String value(Random random) {
        return random.nextInt(4) == 0 ? Integer.toString(random.nextInt(5)) : Words.text(random);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The status alone; a stream that stays open is not waited for. */
    private int status(HttpRequest request) {
        try {
            HttpResponse<InputStream> response =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (!response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/event-stream")) {
                    body.transferTo(OutputStream.nullOutputStream());
                }
            }
            return response.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url + path)).build(),
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
