package dev.careerpath.bench.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests to an operation: a quarter of them as right as is known how, the others not quite.
 */
final class OddRequests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RIGHT_ONE_IN = 4;
    private static final int RAW_ONE_IN = 40;
    private static final int SHOWN = 400;

    private final String url;
    private final String token;
    private final Known known;
    private final OddBodies bodies;

    OddRequests(String url, String token, Known known, GoodBodies good) {
        this.url = url;
        this.token = token;
        this.known = known;
        this.bodies = new OddBodies(good);
    }

    /**
     * A request.
     *
     * @param path without the query
     * @param address what it is about; null if that is made up
     * @param request null if it is a head that no client lets out
     */
    record Prepared(
            URI server,
            String path,
            @Nullable String address,
            @Nullable HttpRequest request,
            String head,
            @Nullable String body) {

        @Override
        public String toString() {
            String shown = body == null ? "" : body.substring(0, Math.min(SHOWN, body.length()));
            return request == null
                    ? head.replaceAll("Bearer \\S+", "Bearer …").replaceAll("\\R", " ⏎ ")
                    : "%s %s %s %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    request.headers().map().entrySet().stream()
                                            .filter(it -> !it.getKey().equals("Authorization"))
                                            .toList(),
                                    shown);
        }
    }

    private record Target(String path, @Nullable String address) {}

    /**
     * @param first whether it is one of the first, which have to lay the ground
     */
    Prepared prepare(Operation operation, Random random, boolean first) {
        boolean right = first || random.nextInt(RIGHT_ONE_IN) == 0;
        Target target = target(operation, random, right);
        String method = operation.method().toUpperCase(Locale.ROOT);
        if (!right && random.nextInt(RAW_ONE_IN) == 0) {
            String head = RawRequest.head(method, target.path(), token, random);
            return new Prepared(URI.create(url), target.path(), target.address(), null, head, null);
        }
        OddBodies.@Nullable Body body = bodies.of(operation, target.path(), random, right);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        url
                                                + target.path()
                                                + query(operation, target.path(), random, right)))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.text()));
        header(request, "Authorization", OddHeaders.authorization(token, random, right));
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("header")
                    && (right || random.nextInt(4) > 0)) {
                header(request, name, header(name, target.path(), random, right));
            }
        }
        if (body != null) {
            header(request, "Content-Type", body.type());
        }
        if (!right && random.nextInt(6) == 0) {
            OddHeaders.Header odd = OddHeaders.any(random);
            header(request, odd.name(), odd.value());
        }
        return new Prepared(
                URI.create(url),
                target.path(),
                target.address(),
                request.build(),
                "",
                body == null ? null : body.text());
    }

    private Target target(Operation operation, Random random, boolean right) {
        String path = operation.path();
        int last = path.lastIndexOf('}') + 1;
        for (int end = last; end > 0; end = path.lastIndexOf('}', end - 2) + 1) {
            Optional<String> address =
                    right || random.nextInt(6) > 0
                            ? known.address(path.substring(0, end), random)
                            : Optional.empty();
            if (address.isPresent()) {
                String found = address.get();
                return new Target(
                        found + filled(path.substring(end), random), end == last ? found : null);
            }
        }
        return new Target(filled(path, random), null);
    }

    private static String filled(String path, Random random) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            filled.append(path, from, open);
            filled.append(encoded((random.nextBoolean() ? "a" : "") + Words.text(random)));
            from = path.indexOf('}', open) + 1;
        }
        return filled.append(path.substring(from)).toString();
    }

    private String query(Operation operation, String path, Random random, boolean right) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            boolean wanted = parameter.path("required").asBoolean(false) || random.nextBoolean();
            if (parameter.path("in").asString().equals("query") && wanted) {
                String name = parameter.path("name").asString();
                String value =
                        right || random.nextBoolean()
                                ? proper(operation, parameter, path, random)
                                : Words.text(random);
                query.add(encoded(name) + "=" + encoded(value));
            }
        }
        if (!right && random.nextInt(20) == 0) {
            query.add(encoded(Words.text(random)) + "=" + encoded(Words.text(random)));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private String proper(Operation operation, JsonNode parameter, String path, Random random) {
        return switch (parameter.path("name").asString()) {
            case "cursor" -> known.cursor(path).orElse("");
            case "profileId" ->
                    known.address("/v1/profiles/{}", random)
                            .map(it -> it.substring(it.lastIndexOf('/') + 1))
                            .orElse("");
            case "version" ->
                    path.endsWith("/CFPackages")
                            ? "3.0-fuzz" + random.nextInt(40)
                            : Integer.toString(1 + random.nextInt(2));
            case "from", "to" -> Integer.toString(1 + random.nextInt(2));
            case "limit" -> Integer.toString(1 + random.nextInt(30));
            default ->
                    FromSchema.right(operation.document(), random)
                            .json(parameter.path("schema"))
                            .replace("\"", "");
        };
    }

    private String header(String name, String path, Random random, boolean right) {
        if (!right && random.nextInt(3) == 0) {
            return Words.text(random);
        }
        return switch (name) {
            case "If-Match" -> known.etag(path).orElse("\"1\"");
            case "Idempotency-Key" -> "key-" + random.nextLong();
            default -> right ? "" : "\"" + random.nextInt(4) + "\"";
        };
    }

    /** As it is, or without what a client does not let out. */
    private static void header(HttpRequest.Builder request, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        try {
            request.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            request.setHeader(name, value.replaceAll("[^\\x20-\\x7e]", "?"));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
