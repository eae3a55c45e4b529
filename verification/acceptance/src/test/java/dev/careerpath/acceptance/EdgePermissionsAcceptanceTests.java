package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Assistant;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.EventStream;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What the edge answers itself, as everybody in turn, held against docs/permissions.md: exports,
 * event streams and the tools of assistants. What it hands on is in the tables of the services.
 */
@OnTheRunningSystem
class EdgePermissionsAcceptanceTests {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    private static final String FROM = "<!-- edge -->\n";
    private static final String TO = "<!-- end of edge -->";
    private static final String OWN = "own:read own:write";
    private static final String NONE = "no token";
    private static final List<String> TOPICS = List.of("profile", "assessment", "roadmap");
    private static final List<String> TOOLS =
            List.of(
                    "read_readiness",
                    "read_roadmap",
                    "try_what_if",
                    "start_milestone",
                    "finish_milestone");

    /** Of these nobody is told anything about another. */
    private static final Map<String, String> OUTSIDE =
            Map.ofEntries(
                    Map.entry("GET /.well-known/oauth-protected-resource", "everybody"),
                    Map.entry("GET /.well-known/oauth-protected-resource/mcp", "everybody"),
                    Map.entry("GET /asyncapi", "everybody"),
                    Map.entry("GET /problems", "everybody"),
                    Map.entry("GET /problems/{type}", "everybody"),
                    Map.entry("GET /session", "whoever has the cookie, and only about its owner"),
                    Map.entry("POST /session", "whoever has a code that nobody used"),
                    Map.entry(
                            "DELETE /session",
                            "whoever has the cookie; a script of another site not"),
                    Map.entry(
                            "GET /oauth2/authorization/career-path",
                            "everybody; the provider says who it is"),
                    Map.entry(
                            "GET /login/oauth2/code/career-path",
                            "whoever began the sign-in in the same browser"),
                    Map.entry("GET /oauth2/sign-out", "whoever has just signed out"),
                    Map.entry(
                            "POST /logout/connect/back-channel/career-path",
                            "the provider, by its signature"));

    private final RunningSystem system;
    private final String tenant = "edge-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller leader;
    private final Caller coach;
    private final Caller coachBefore;
    private final String id;
    private final Map<String, Caller> columns = new LinkedHashMap<>();

    EdgePermissionsAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.leader = person("leader");
        this.coach = person("coach");
        this.coachBefore = person("coach-before");
        this.id = leader.submit(Examples.profile("vp-engineering-to-cto"));
        leader.awaitRoadmap(id, 1);
        columns.put("tenant", system.caller(tenant));
        columns.put("own", leader);
        columns.put("shared", coach);
        columns.put("foreign", person("neighbour"));
        columns.put("revoked", coachBefore);
        columns.put(NONE, system.stranger());
    }

    @Test
    void whatTheEdgeAnswersItselfIsOpenToWhomTheDocumentSays() throws IOException {
        share("coach");
        String before = share("coach-before");
        Caller.eventually(() -> coachBefore.get("/v1/roadmaps/" + id).status() == 200);
        leader.delete("/v1/profiles/" + id + "/shares/" + before).expect(204);
        for (String service : List.of("profiles", "assessments", "roadmaps")) {
            Caller.eventually(() -> coachBefore.get("/v1/" + service + "/" + id).status() == 404);
            Caller.eventually(() -> coach.get("/v1/" + service + "/" + id).status() == 200);
        }

        StringBuilder table = new StringBuilder("| operation | scopes |");
        columns.keySet().forEach(column -> table.append(' ').append(column).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
        String reads = "`profiles:read` `assessments:read` `roadmaps:read` all, or `own:read`";
        row(table, "GET /v1/profiles/{id}/export", reads, this::exported);
        row(table, "GET /v1/events", "`roadmaps:read` `own:read`", this::followed);
        for (String tool : TOOLS) {
            row(table, "POST /mcp " + tool, "as what it asks", caller -> called(caller, tool));
        }
        row(table, "POST /mcp find_people", "as what it asks", this::found);
        OUTSIDE.keySet().stream()
                .sorted()
                .forEach(operation ->
                        table.append("| `%s` | | %s |".formatted(operation, OUTSIDE.get(operation)))
                                .append(" |".repeat(columns.size() - 1))
                                .append('\n'));

        assertThat(documented(table.toString())).isEqualTo(table.toString());
    }

    private void row(
            StringBuilder table,
            String operation,
            String scopes,
            Function<Caller, String> verdict) {
        table.append("| `%s` | %s |".formatted(operation, scopes));
        columns.forEach((column, caller) -> {
            String said = verdict.apply(caller);
            assertThat(said)
                    .as("%s as %s", operation, column)
                    .isIn(
                            Set.of("foreign", "revoked", NONE).contains(column)
                                    ? Set.of("401", "403", "404", "empty")
                                    : Set.of("yes", "403", "404", "empty"));
            table.append(' ').append(said).append(" |");
        });
        table.append('\n');
    }

    private String exported(Caller caller) {
        var answer = caller.get("/v1/profiles/" + id + "/export");
        String never = UUID.randomUUID().toString();
        if (answer.status() == 404) {
            assertThat(caller.get("/v1/profiles/" + never + "/export").body().replace(never, id))
                    .isEqualTo(answer.body());
        }
        return answer.status() == 200 ? "yes" : Integer.toString(answer.status());
    }

    /** Whether a stream from the start shows anything of the leader. */
    private String followed(Caller caller) {
        if (caller.token().isEmpty()) {
            return Integer.toString(caller.get("/v1/events").status());
        }
        String mark = submitBehindTheLeader(caller);
        try (EventStream stream = caller.stream("/v1/events?from=start", null)) {
            for (String topic : TOPICS) {
                stream.await(
                        message -> message.data().contains(mark) && message.type().contains(topic));
            }
            return stream.messages().stream().anyMatch(it -> it.data().contains(id))
                    ? "yes"
                    : "empty";
        }
    }

    /**
     * A profile of the caller's own in the leader's partition. A stream keeps the order of each
     * partition, and of no two.
     */
    private String submitBehindTheLeader(Caller caller) {
        TopicReader progress = system.topic("careerpath.progress.events");
        int partition = partition(progress, id);
        String mark;
        do {
            mark = caller.submit(Examples.profile("cto-to-cpto"));
            caller.awaitRoadmap(mark, 1);
        } while (partition(progress, mark) != partition);
        return mark;
    }

    private static int partition(TopicReader topic, String key) {
        Caller.eventually(() -> !topic.of(key).isEmpty());
        return topic.of(key).getFirst().partition();
    }

    private String called(Caller caller, String tool) {
        if (caller.token().isEmpty()) {
            return Assistant.refused(system, caller);
        }
        try (Assistant assistant = new Assistant(system, caller)) {
            return verdict(assistant, tool);
        }
    }

    private String verdict(Assistant assistant, String tool) {
        Map<String, Object> about = about(tool);
        var said = assistant.call(tool, about);
        // A plan may be made anew between its reading and the call.
        while (Assistant.text(said).contains("changed meanwhile")) {
            about = about(tool);
            said = assistant.call(tool, about);
        }
        if (said.isError() == null || !said.isError()) {
            return "yes";
        }
        String never = UUID.randomUUID().toString();
        about.put("profileId", never);
        String words = Assistant.text(assistant.call(tool, about)).replace(never, id);
        return words.equals(Assistant.text(said)) ? "404" : Assistant.text(said);
    }

    private Map<String, Object> about(String tool) {
        Map<String, Object> about = new LinkedHashMap<>(Map.of("profileId", id));
        if (tool.equals("try_what_if")) {
            about.put("hoursPerWeek", 8);
        }
        if (tool.endsWith("_milestone")) {
            var plan = leader.get("/v1/roadmaps/" + id).expect(200);
            about.put("milestoneId", plan.json().at("/stages/0/milestones/0/id").asString());
            about.put("revision", plan.header("ETag"));
        }
        return about;
    }

    private String found(Caller caller) {
        if (caller.token().isEmpty()) {
            return Assistant.refused(system, caller);
        }
        try (Assistant assistant = new Assistant(system, caller)) {
            return assistant
                            .call("find_people", Map.of("query", "Maya Lindqvist"))
                            .structuredContent()
                            .toString()
                            .contains(id)
                    ? "yes"
                    : "empty";
        }
    }

    private String share(String with) {
        return leader.post(
                        "/v1/profiles/" + id + "/shares",
                        """
                        {"with":"%s","as":"COACH","until":"2099-12-31",
                         "sees":["ROADMAP","READINESS","LEVELS","RATINGS_SUMMARY","EVIDENCE"]}
                        """
                                .formatted(with))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private Caller person(String account) {
        return system.stranger()
                .with(
                        system.run(
                                        "token",
                                        "--tenant",
                                        tenant,
                                        "--subject",
                                        account,
                                        "--scope",
                                        OWN)
                                .orFail()
                                .lastLine());
    }

    private static String documented(String table) throws IOException {
        String page = Files.readString(DOCUMENT);
        int begin = page.indexOf(FROM) + FROM.length();
        int end = page.indexOf(TO);
        if (begin < FROM.length() || end < begin) {
            return "";
        }
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, page.substring(0, begin) + table + page.substring(end));
            return table;
        }
        return page.substring(begin, end);
    }
}
