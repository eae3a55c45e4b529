package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The profile API from outside: over HTTP and Kafka, on a real broker and store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ProfileApiIntegrationTests {

    private static final String VALID =
            """
            {"name":"Ada Example","email":"ada@example.org","timeZone":"Europe/London","currentRole":"CTO",
             "targetRole":"CPTO","context":{"companyStage":"SCALE_UP"},
             "ratings":[{"competency":"strategic-thinking","level":3.0}],
             "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;
    private Api acme;

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
    }

    @Test
    void takesAProfileInAndTellsTheOthersWithoutWhatNamesThePerson() {
        Answer answer = acme.post("/v1/profiles", VALID);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().at("/id").asString();
        assertThat(answer.header("Location")).isEqualTo("/v1/profiles/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        Event event = eventsOf(id, 1).getFirst();
        assertThat(event.type()).isEqualTo("dev.careerpath.profile.submitted.v1");
        assertThat(event.data()).contains("CPTO").doesNotContain("Ada", "example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":\"Ada Example\"      | \"name\":\"Ada                  | ``",
                "\"name\":\"Ada Example\"      | \"name\":\"A\",\"nick\":1       | /nick",
                "\"targetRole\":\"CPTO\"       | \"targetRole\":\"KING\"         | /targetRole",
                "\"level\":3.0                 | \"level\":5.5                   | /ratings/0/level",
                "2040-11-30                    | 2020-01-01                      | /goal/targetDate",
                "\"hoursPerWeek\":6            | \"hoursPerWeek\":0              | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6            | \"hoursPerWeek\":61             | /goal/hoursPerWeek",
                "\"level\":3.0}                | \"level\":3.0},{\"competency\":\"strategic-thinking\",\"level\":2} | /ratings/1/competency",
                "Europe/London                 | Europe/Atlantis                 | /timeZone",
            })
    void saysWhatIsWrongAndWhere(String part, String replacement, String pointer) {
        Answer answer = acme.post("/v1/profiles", VALID.replace(part, replacement));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void refusesTooLargeABodyAndAnotherContentType() {
        assertThat(acme.post("/v1/profiles", "{\"name\":\"" + "x".repeat(2 << 20) + "\"}").status())
                .isEqualTo(413);
        assertThat(
                        acme.send(
                                        "POST",
                                        "/v1/profiles",
                                        VALID,
                                        r -> r.setHeader("Content-Type", "text/plain"))
                                .status())
                .isEqualTo(415);
    }

    @Test
    void makesNothingTwiceUnderOneKeyAndRefusesAnotherBodyUnderIt() {
        String key = UUID.randomUUID().toString();
        Answer first = keyed(key, VALID);
        Answer again = keyed(key, VALID);
        Answer other = keyed(key, VALID.replace("Ada", "Eve"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        String path =
                "/v1/profiles/" + acme.post("/v1/profiles", VALID).json().at("/id").asString();
        String later = VALID.replace("2040", "2041");

        assertThat(acme.send("PUT", path, later, r -> r).status()).isEqualTo(428);
        assertThat(acme.send("PUT", path, later, r -> r.header("If-Match", "\"7\"")).status())
                .isEqualTo(412);
        assertThat(acme.send("PUT", path, later, r -> r.header("If-Match", "\"1\"")).header("ETag"))
                .isEqualTo("\"2\"");
        Answer patched =
                acme.send(
                        "PATCH",
                        path,
                        "{\"goal\":{\"hoursPerWeek\":9},\"email\":null}",
                        r ->
                                r.header("If-Match", "\"2\"")
                                        .setHeader("Content-Type", "application/merge-patch+json"));
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(patched.json().at("/goal/hoursPerWeek").asInt()).isEqualTo(9);
        assertThat(patched.json().has("email")).isFalse();
        assertThat(eventsOf(path.substring("/v1/profiles/".length()), 3))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void addsEvidenceAndErasesEverything() {
        String id = acme.post("/v1/profiles", VALID).json().at("/id").asString();
        Answer added =
                acme.post(
                        "/v1/profiles/" + id + "/evidence",
                        "{\"competency\":\"governance\",\"kind\":\"LED\",\"title\":\"A review board\",\"date\":\"2026-01-01\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);

        assertThat(acme.send("DELETE", "/v1/profiles/" + id, null, r -> r).status()).isEqualTo(202);
        assertThat(acme.get("/v1/profiles/" + id).status()).isEqualTo(404);
        assertThat(acme.send("DELETE", "/v1/profiles/" + id, null, r -> r).status()).isEqualTo(404);
        assertThat(eventsOf(id, 3))
                .last()
                .extracting(Event::type)
                .isEqualTo("dev.careerpath.profile.erased.v1");
    }

    @Test
    void importsLineByLineAndNothingTwice() {
        Api importer = Api.at(port).as("importer", "profiles:read", "profiles:write");
        String body = (VALID.replace("\n", " ") + "\n").repeat(250) + "{\"name\":1\n";
        String key = UUID.randomUUID().toString();
        Answer first = imported(importer, key, body);
        Answer again = imported(importer, key, body);

        assertThat(first.body().lines().filter(line -> line.contains("\"created\""))).hasSize(250);
        assertThat(first.body().lines().toList())
                .last()
                .asString()
                .contains("\"line\":251", "failed");
        assertThat(again.body().lines().filter(line -> line.contains("\"exists\""))).hasSize(250);
        int seen = 0;
        String cursor = "";
        do {
            var page = importer.get("/v1/profiles?limit=100" + cursor).json();
            seen += page.at("/items").size();
            cursor = page.has("cursor") ? "&cursor=" + page.at("/cursor").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(250);
    }

    @Test
    void showsAStrangerNothing() {
        String path =
                "/v1/profiles/" + acme.post("/v1/profiles", VALID).json().at("/id").asString();
        Api stranger = Api.at(port);
        Api neighbour = stranger.as("other", "profiles:read", "profiles:write");
        for (String at : List.of(path, path + "/export")) {
            assertThat(stranger.get(at).status()).isEqualTo(401);
            assertThat(neighbour.get(at).status()).isEqualTo(404);
            assertThat(stranger.as("acme", "roadmaps:read").get(at).status()).isEqualTo(403);
        }
        assertThat(neighbour.send("PUT", path, VALID, r -> r.header("If-Match", "\"1\"")).status())
                .isEqualTo(404);
        assertThat(neighbour.send("DELETE", path, null, r -> r).status()).isEqualTo(404);
        assertThat(neighbour.get("/v1/profiles").json().at("/items").size()).isZero();
        assertThat(stranger.with(TestTokens.forged("acme", "profiles:read")).get(path).status())
                .isEqualTo(401);
    }

    /** The client of these tests, as most, listens only after it has sent everything. */
    @Test
    void aLargeImportIsAnsweredWholeHoweverLateItsClientListens() {
        int lines = 5_000;
        String body = (VALID.replace("\n", " ") + "\n").repeat(lines);

        Answer answer = imported(acme, UUID.randomUUID().toString(), body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(lines).allMatch(line -> line.contains("created"));
    }

    private Answer keyed(String key, String body) {
        return acme.send("POST", "/v1/profiles", body, r -> r.header("Idempotency-Key", key));
    }

    private static Answer imported(Api api, String key, String body) {
        return api.send(
                "POST",
                "/v1/profiles/import",
                body,
                r ->
                        r.header("Idempotency-Key", key)
                                .setHeader("Content-Type", "application/x-ndjson"));
    }

    private static List<Event> eventsOf(String id, int atLeast) {
        return Topic.named("careerpath.profile.events").eventsOf(id, atLeast);
    }
}
