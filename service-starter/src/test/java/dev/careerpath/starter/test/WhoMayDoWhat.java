package dev.careerpath.starter.test;

import dev.careerpath.starter.test.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tries every operation of a service's OpenAPI document as everybody in turn. A cell says {@code
 * yes}, or the status that refuses; 404, or empty, where the answer is word for word that for a
 * subject that never was.
 */
public final class WhoMayDoWhat {

    private static final String DOCUMENT = "docs/permissions.md";

    private final Api anybody;
    private final Subjects subjects;
    private final Map<String, @Nullable String> tokens;
    private final Map<String, String> bodies;
    private final Map<String, String> outside;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Supplier<String>> parts = new HashMap<>();

    /** Gives the id of something that is shared as the columns say. */
    @FunctionalInterface
    public interface Subjects {

        /**
         * @param fresh when what is tried would end the one that all others use
         */
        String get(boolean fresh);
    }

    /**
     * @param tokens by column; null for none
     * @param bodies to send instead of an empty object, by operation
     * @param outside operations that are not tried, with what stands in for it
     */
    public WhoMayDoWhat(
            Api anybody,
            Subjects subjects,
            Map<String, @Nullable String> tokens,
            Map<String, String> bodies,
            Map<String, String> outside) {
        this.anybody = anybody;
        this.subjects = subjects;
        this.tokens = new LinkedHashMap<>(tokens);
        this.bodies = Map.copyOf(bodies);
        this.outside = Map.copyOf(outside);
    }

    /**
     * One operation.
     *
     * @param scopes that open it by themselves, as the document says and a token showed
     * @param verdicts by column; none where it is not tried
     */
    public record Row(
            String operation,
            boolean aboutASubject,
            List<String> scopes,
            Map<String, String> verdicts) {}

    /**
     * The same, where an operation is about a part of a subject: without one that is there nobody
     * would get an answer.
     *
     * @param part gives the id of one; asked anew for each column
     */
    public WhoMayDoWhat about(String operation, Supplier<String> part) {
        parts.put(operation, part);
        return this;
    }

    /** All operations, by path. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        JsonNode document = anybody.get("/v3/api-docs").json();
        JsonNode paths = document.path("paths");
        document.findValues("token").forEach(it -> it.forEach(one -> known.add(one.asString(""))));
        Map<String, JsonNode> operations = new TreeMap<>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                operations.put(
                        path.getKey() + " " + operation.getKey().toUpperCase(Locale.ROOT),
                        operation.getValue());
            }
        }
        operations.forEach((key, described) -> {
            String path = key.substring(0, key.indexOf(' '));
            String method = key.substring(key.indexOf(' ') + 1);
            rows.add(row(method, path, described));
        });
        return rows;
    }

    private Row row(String method, String path, JsonNode described) {
        String operation = method + " " + path;
        boolean about = path.contains("{profileId}") || path.startsWith("/v1/profiles/{id}");
        Map<String, String> verdicts = new LinkedHashMap<>();
        if (outside.containsKey(operation)) {
            return new Row(operation, about, List.of(), verdicts);
        }
        tokens.forEach((column, token) ->
                verdicts.put(column, verdict(method, path, described, about, token)));
        return new Row(operation, about, scopes(method, path, described), verdicts);
    }

    /** Those that a machine needs one of: each opens it alone, all others together do not. */
    private List<String> scopes(String method, String path, JsonNode described) {
        List<String> scopes = new ArrayList<>();
        described
                .path("security")
                .forEach(it -> it.path("token").forEach(scope -> scopes.add(scope.asString())));
        Set<String> others = new TreeSet<>(known);
        scopes.forEach(others::remove);
        for (String scope : scopes) {
            if (machine(method, path, described, Set.of(scope)).status() == 403) {
                throw new AssertionError(
                        "%s %s is not opened by %s".formatted(method, path, scope));
            }
        }
        if (!scopes.isEmpty()) {
            Answer refused = machine(method, path, described, others);
            if (refused.status() != 403 || !scopesNamed(refused).equals(scopes)) {
                throw new AssertionError(
                        "%s %s needs %s and answers %s with %d and %s"
                                .formatted(
                                        method,
                                        path,
                                        scopes,
                                        others,
                                        refused.status(),
                                        scopesNamed(refused)));
            }
        }
        return scopes;
    }

    /** What a machine of another organisation with these scopes alone gets. */
    private Answer machine(String method, String path, JsonNode described, Set<String> scopes) {
        String token = TestTokens.of("machines", scopes.toArray(String[]::new));
        String nobodys = UUID.randomUUID().toString();
        return call(method, path, described, nobodys, "x", token);
    }

    /** Of which a refusal says that one would do. */
    private static List<String> scopesNamed(Answer refused) {
        return refused.response().headers().allValues("WWW-Authenticate").stream()
                .map(it -> it.replaceAll(".*scope=\"|\"$", ""))
                .toList();
    }

    private String verdict(
            String method, String path, JsonNode described, boolean about, @Nullable String token) {
        boolean ends = method.equals("DELETE") && path.matches(".*\\{(profileId|id)}");
        String subject = about ? subjects.get(ends) : "x";
        String unknown = UUID.randomUUID().toString();
        String part = parts.getOrDefault(method + " " + path, () -> "x").get();
        Answer answer = call(method, path, described, subject, part, token);
        if (answer.status() == 401 || answer.status() == 403) {
            return Integer.toString(answer.status());
        }
        if (!about) {
            return "yes";
        }
        Answer never = call(method, path, described, unknown, part, token);
        boolean same =
                answer.status() == never.status()
                        && answer.body().replace(subject, unknown).equals(never.body());
        if (!same) {
            return "yes";
        }
        return answer.status() == 200 ? "empty" : Integer.toString(answer.status());
    }

    private Answer call(
            String method,
            String path,
            JsonNode described,
            String subject,
            String part,
            @Nullable String token) {
        var types = described.at("/requestBody/content").propertyNames();
        String type = types.isEmpty() ? null : types.iterator().next();
        return anybody.with(token)
                .send(
                        method,
                        path.replaceAll("\\{(profileId|id)}", subject)
                                .replaceAll("\\{[^}]+}", part),
                        type == null ? null : bodies.getOrDefault(method + " " + path, "{}"),
                        request -> {
                            if (type != null) {
                                request.setHeader("Content-Type", type);
                            }
                            return request.setHeader("If-Match", "\"1\"");
                        });
    }

    /** The rows as a table in Markdown. */
    public String table(List<Row> rows) {
        StringBuilder table = new StringBuilder("| operation | scopes |");
        tokens.keySet().forEach(column -> table.append(' ').append(column).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(tokens.size())).append('\n');
        for (Row row : rows) {
            table.append("| `").append(row.operation()).append("` |");
            row.scopes().forEach(scope -> table.append(" `").append(scope).append('`'));
            table.append(" |");
            if (row.verdicts().isEmpty()) {
                table.append(' ')
                        .append(outside.get(row.operation()))
                        .append(" |")
                        .append(" |".repeat(tokens.size() - 1));
            }
            row.verdicts()
                    .values()
                    .forEach(verdict -> table.append(' ').append(verdict).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    /**
     * The table as {@code docs/permissions.md} has it for a service; with {@code -Ddocs.write=true}
     * this one is put there first.
     */
    public static String documented(String service, String table) {
        Path file = EventContract.repository().resolve(DOCUMENT);
        String from = "<!-- " + service + " -->\n";
        String to = "<!-- end of " + service + " -->";
        try {
            String page = Files.readString(file);
            int begin = page.indexOf(from) + from.length();
            int end = page.indexOf(to);
            if (begin < from.length() || end < begin) {
                return "";
            }
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(file, page.substring(0, begin) + table + page.substring(end));
                return table;
            }
            return page.substring(begin, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
