package dev.careerpath.roadmap;

import static dev.careerpath.roadmap.Sharing.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.WhoMayDoWhat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every operation as everybody in turn, held against docs/permissions.md; and what a share shows.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class PermissionsIntegrationTests {

    private static final String[] OWN = {"own:read", "own:write"};
    private static final List<String> EVERYTHING =
            List.of("ROADMAP", "READINESS", "LEVELS", "RATINGS_SUMMARY", "EVIDENCE");

    @LocalServerPort private int port;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String path = "/v1/roadmaps/" + id;

    @Test
    void everyOperationIsOpenToWhomTheDocumentSays() {
        share(1, EVERYTHING, "coach", "coach-before");
        share(2, EVERYTHING, "coach");
        planned();
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put(
                "tenant",
                TestTokens.of(
                        "acme",
                        "roadmaps:read",
                        "roadmaps:write",
                        "subscriptions:manage",
                        "operations:manage"));
        tokens.put("own", TestTokens.ofPerson("acme", "leader", OWN));
        tokens.put("shared", TestTokens.ofPerson("acme", "coach", OWN));
        tokens.put("foreign", TestTokens.ofPerson("acme", "neighbour", OWN));
        tokens.put("revoked", TestTokens.ofPerson("acme", "coach-before", OWN));
        tokens.put("no token", null);
        await(() -> own("coach-before").get(path).status() == 404);
        WhoMayDoWhat matrix =
                new WhoMayDoWhat(
                        Api.at(port),
                        _ -> id,
                        tokens,
                        Map.of(
                                "PATCH /v1/roadmaps/{profileId}/milestones/{milestoneId}",
                                "{\"status\":\"IN_PROGRESS\"}",
                                "PATCH /v1/roadmaps/{profileId}/comments/{commentId}",
                                "{\"text\":\"So it was.\"}",
                                "PUT /v1/roadmaps/{profileId}/milestones/{milestoneId}/confirmation",
                                "{\"outcome\":\"CONFIRMED\"}"),
                        Map.ofEntries(
                                Map.entry(
                                        "GET /v1/events",
                                        "each event as its subject; see the tests of streams"),
                                Map.entry("GET /.well-known/credentials", "everybody"),
                                Map.entry("GET /.well-known/credentials/{keyId}", "everybody"),
                                Map.entry(
                                        "GET /.well-known/credentials/achievements/{activity}",
                                        "everybody"),
                                Map.entry("GET /xapi/{kind}/{name}", "everybody"),
                                Map.entry("GET /xapi/roadmap", "everybody"),
                                Map.entry(
                                        "GET /v1/calendars/{secret}.ics",
                                        "whoever has the address, while its maker sees the roadmap"),
                                Map.entry("GET /asyncapi", "everybody"),
                                Map.entry("GET /schemas/{type}.schema.json", "everybody"),
                                Map.entry("GET /schemas/{type}.example.json", "everybody"),
                                Map.entry("GET /schemas/{type}.golden.json", "everybody")));

        String done = done();
        String comments = "/v1/roadmaps/{profileId}/comments/{commentId}";
        matrix.about("PATCH " + comments, () -> commented(done));
        matrix.about("DELETE " + comments, () -> commented(done));
        matrix.about(
                "DELETE /v1/roadmaps/{profileId}/calendars/{calendarId}",
                () -> own("coach").post(path + "/calendars", "").json().path("id").asString());
        String step = "/v1/roadmaps/{profileId}/milestones/{milestoneId}";
        matrix.about("GET " + step + "/credential", () -> done);
        matrix.about("PUT " + step + "/confirmation", () -> done);

        List<WhoMayDoWhat.Row> rows = matrix.rows();

        assertThat(rows)
                .filteredOn(WhoMayDoWhat.Row::aboutASubject)
                .allSatisfy(row ->
                        assertThat(
                                        List.of(
                                                row.verdicts().getOrDefault("foreign", ""),
                                                row.verdicts().getOrDefault("revoked", "")))
                                .as(row.operation())
                                .isSubsetOf(Set.of("403", "404", "empty")));
        String table = matrix.table(rows);
        assertThat(WhoMayDoWhat.documented("roadmap-service", table)).isEqualTo(table);
    }

    @Test
    void aShareShowsItsPartsAndNothingElse() {
        share(1, List.of("ROADMAP"), "coach");
        planned();
        Api coach = own("coach");

        var seen = coach.get(path).json();
        assertThat(seen.propertyNames())
                .contains("profileId", "version", "stages", "cause")
                .doesNotContain("readiness", "gates", "unplanned", "situation");
        assertThat(seen.at("/stages/0/milestones/0").propertyNames())
                .contains("id", "title", "status", "doneWhen")
                .doesNotContain("raises", "because", "evidence");
        assertThat(coach.get(path + ".ics").status()).isEqualTo(200);
        assertThat(coach.get(path + ".pdf").status()).isEqualTo(404);
        assertThat(coach.get(path + "/export").json().at("/roadmaps").size()).isZero();
        String milestone = seen.at("/stages/0/milestones/0/id").asString();
        assertThat(
                        coach.send(
                                        "PATCH",
                                        path + "/milestones/" + milestone,
                                        "{\"status\":\"DONE\"}",
                                        r -> r)
                                .status())
                .isEqualTo(404);

        share(2, List.of("ROADMAP"));
        await(() -> coach.get(path).status() == 404);
        assertThat(own("leader").get(path).status()).isEqualTo(200);
    }

    @Test
    void aCoachsStreamShowsWhatIsSharedAndEndsWhenItIsTakenBack() throws Exception {
        share(1, List.of("ROADMAP"), "coach");
        planned();
        String milestone = own("coach").get(path).json().at("/stages/0/milestones/0/id").asString();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"))
                        .header(
                                "Authorization",
                                "Bearer " + TestTokens.ofPerson("acme", "coach", OWN))
                        .build();
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var open =
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                            .thenAccept(answer -> answer.body().forEach(lines::add));
            await(() -> lines.contains(": following"));
            own("leader")
                    .send(
                            "PATCH",
                            path + "/milestones/" + milestone,
                            "{\"status\":\"IN_PROGRESS\"}",
                            change -> change);
            await(() -> lines.stream().anyMatch(line -> line.contains("milestone.started")));
            assertThat(lines)
                    .filteredOn(line -> line.contains("specversion"))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line).contains(id, milestone).doesNotContain("raises"));
            Instant taken = Instant.now();
            share(2, List.of("ROADMAP"));

            open.get(30, TimeUnit.SECONDS);

            assertThat(Duration.between(taken, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(lines).anyMatch(line -> line.contains("no longer shared"));
        }
    }

    @Test
    void aStrangersStreamShowsWhatIsTheirsAndNothingOfAnybodyElse() throws Exception {
        share(1, List.of("ROADMAP"), "coach");
        planned();
        Assessments other = Assessments.ofSomeLeader();
        String theirs = other.profileId();
        Sharing.owned(theirs, "neighbour");
        Assessments.TOPIC.publish(
                other.completed(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS), "PROFILE_SUBMITTED", null));
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.sendAsync(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + port
                                                            + "/v1/events?from=start"))
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + TestTokens.ofPerson("acme", "neighbour", OWN))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(answer -> answer.body().forEach(lines::add));
            await(() ->
                    lines.stream()
                            .anyMatch(line ->
                                    line.contains("roadmap.generated") && line.contains(theirs)));
            client.shutdownNow();
        }

        assertThat(lines)
                .filteredOn(line -> line.contains("specversion"))
                .allSatisfy(line -> assertThat(line).contains("\"subject\":\"" + theirs));
    }

    private String done() {
        String step = own("leader").get(path).json().at("/stages/0/milestones/0/id").asString();
        var changed =
                own("leader")
                        .send(
                                "PATCH",
                                path + "/milestones/" + step,
                                "{\"status\":\"DONE\"}",
                                request -> request);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        return step;
    }

    private String commented(String step) {
        return own("leader")
                .post(
                        path + "/comments",
                        "{\"milestoneId\":\"%s\",\"text\":\"So it is.\"}".formatted(step))
                .json()
                .at("/id")
                .asString();
    }

    private void planned() {
        Assessments.TOPIC.publish(
                assessments.completed(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS), "PROFILE_SUBMITTED", null));
        await(() -> own("leader").get(path).status() == 200);
    }

    private void share(long sequence, List<String> parts, String... with) {
        Sharing.tell(id, sequence, parts, with);
    }

    private Api own(String account) {
        return Sharing.as(port, account);
    }
}
