package dev.careerpath.roadmap.calendar;

import static dev.careerpath.roadmap.Sharing.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Assessments;
import dev.careerpath.roadmap.Sharing;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Secret addresses of calendars, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class CalendarsIntegrationTests {

    private static final String HOME = "http://localhost:8080";

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String calendars = "/v1/roadmaps/" + id + "/calendars";
    private Api leader;
    private Api coach;
    private Api anybody;

    @BeforeEach
    void aPlanThatIsSharedWithACoach() {
        leader = Sharing.as(port, Sharing.LEADER);
        coach = Sharing.as(port, "coach");
        anybody = Api.at(port);
        Sharing.tell(id, 1, List.of("ROADMAP"), "coach");
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_SUBMITTED", null));
        await(() -> coach.get("/v1/roadmaps/" + id + ".ics").status() == 200);
    }

    @Test
    void whoeverHasTheAddressReadsTheCalendarWithoutAToken() {
        JsonNode made = made(leader);
        String path = path(made);

        Answer calendar = anybody.get(path);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.header("Cache-Control")).isEqualTo("no-store");
        assertThat(calendar.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(calendar.body())
                .isEqualTo(leader.get("/v1/roadmaps/" + id + ".ics").body())
                .startsWith("BEGIN:VCALENDAR");
        Answer again =
                anybody.send(
                        "GET",
                        path,
                        null,
                        request -> request.header("If-None-Match", calendar.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(anybody.send("HEAD", path, null, request -> request).status()).isEqualTo(200);
    }

    @Test
    void theSecretIsShownOnceAndOnlyItsHashIsKept() {
        JsonNode made = made(leader);
        String secret = secret(made);

        JsonNode before = leader.get(calendars).json().at("/items/0");
        assertThat(before.at("/id")).isEqualTo(made.at("/id"));
        assertThat(before.at("/createdAt")).isEqualTo(made.at("/createdAt"));
        assertThat(before.has("address")).isFalse();
        assertThat(before.has("lastUsedOn")).isFalse();
        assertThat(secret).hasSize(43);
        assertThat(stored()).contains(LinkSecrets.hash(secret)).doesNotContain(secret);

        anybody.get(path(made));

        assertThat(leader.get(calendars).json().at("/items/0/lastUsedOn").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        JsonNode held = leader.get("/v1/roadmaps/" + id + "/export").json().at("/calendars/0");
        assertThat(held.propertyNames()).containsExactlyInAnyOrder("id", "createdAt", "lastUsedOn");
    }

    @Test
    void aRevokedOneIsGoneAtOnceAndTheOthersStay() {
        JsonNode one = made(leader);
        JsonNode other = made(leader);

        String revoke = calendars + "/" + one.at("/id").asString();
        assertThat(delete(leader, revoke).status()).isEqualTo(204);

        JsonNode revoked = anybody.get(path(one)).json();
        JsonNode never = anybody.get("/v1/calendars/" + LinkSecrets.next() + ".ics").json();
        assertThat(revoked.at("/status").asInt()).isEqualTo(404);
        for (String field : List.of("status", "type", "title", "detail")) {
            assertThat(revoked.path(field)).as(field).isEqualTo(never.path(field));
        }
        assertThat(anybody.get(path(other)).status()).isEqualTo(200);
        assertThat(delete(leader, revoke).status()).isEqualTo(404);
    }

    @Test
    void oneThatIsSharedEndsWithTheShareAndIsOnTheTrail() {
        JsonNode ofCoach = made(coach);
        assertThat(anybody.get(path(ofCoach)).status()).isEqualTo(200);
        await(() -> audited("\"SHARED\"", "GET /v1/calendars/", "\"coach\""));
        assertThat(coach.get(calendars).json().at("/items")).hasSize(1);
        assertThat(coach.get(calendars).json().at("/items/0/mine").asBoolean()).isTrue();
        assertThat(leader.get(calendars).json().at("/items/0/mine").asBoolean(true)).isFalse();
        JsonNode ofLeader = made(leader);
        assertThat(coach.get(calendars).json().at("/items")).hasSize(1);
        String leaders = calendars + "/" + ofLeader.at("/id").asString();
        assertThat(delete(coach, leaders).status()).isEqualTo(404);

        Sharing.tell(id, 2, List.of("READINESS"), "coach");

        await(() -> anybody.get(path(ofCoach)).status() == 404);
        assertThat(anybody.get(path(ofLeader)).status()).isEqualTo(200);
        assertThat(coach.get(calendars).status()).isEqualTo(404);
    }

    @Test
    void strangersMakeNoneNorDoesTheOrganisation() {
        Api neighbour = Sharing.as(port, "neighbour");
        assertThat(neighbour.post(calendars, "").status()).isEqualTo(404);
        assertThat(neighbour.get(calendars).status()).isEqualTo(404);
        assertThat(Api.at(port).as("acme", "roadmaps:read").post(calendars, "").status())
                .isEqualTo(403);
        assertThat(anybody.post(calendars, "").status()).isEqualTo(401);
        assertThat(leader.get(calendars).json().at("/items")).isEmpty();
    }

    @Test
    void aTokenForScriptsMakesNoneThatWouldOutliveIt() {
        Api script = anybody.with(TestTokens.with("personal_token", "t1", "acme", "own:read"));
        Sharing.tell(id, 2, List.of("ROADMAP"), "somebody");
        await(() -> script.get(calendars).status() == 200);

        assertThat(script.post(calendars, "").status()).isEqualTo(403);
    }

    @Test
    void nobodyHasMoreThanTen() {
        for (int i = 0; i < 10; i++) {
            made(leader);
        }

        assertThat(leader.post(calendars, "").status()).isEqualTo(409);
        assertThat(leader.post(calendars, "").body()).contains("too-many-calendars");
        assertThat(coach.post(calendars, "").status()).isEqualTo(201);
    }

    @Test
    void guessesAreLimitedAndAnAddressThatIsThereAlwaysWorks() {
        String path = path(made(leader));
        for (int i = 0; i < 20; i++) {
            assertThat(from("203.0.113.7", "/v1/calendars/guess" + i + ".ics")).isEqualTo(404);
            assertThat(from("203.0.113.8", path)).isEqualTo(200);
        }

        assertThat(from("203.0.113.7", "/v1/calendars/guess.ics")).isEqualTo(429);
        assertThat(from("203.0.113.7", path)).isEqualTo(200);
        assertThat(from("203.0.113.8", "/v1/calendars/guess.ics")).isEqualTo(404);
    }

    @Test
    void theErasureForgetsThem() {
        JsonNode made = made(leader);
        made(coach);

        Topic.named("careerpath.profile.events").publish(assessments.erased(now()));

        await(() -> anybody.get(path(made)).status() != 200);
        await(() -> stored().contains("erased=true"));
        assertThat(stored()).doesNotContain("hash", "coach");
    }

    private JsonNode made(Api who) {
        Answer answer = who.post(calendars, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().at("/address").asString()).startsWith(HOME + "/v1/calendars/");
        return answer.json();
    }

    private int from(String address, String path) {
        return anybody.send("GET", path, null, r -> r.header("X-Forwarded-For", address)).status();
    }

    private static Answer delete(Api who, String path) {
        return who.send("DELETE", path, null, request -> request);
    }

    private static String path(JsonNode made) {
        return made.at("/address").asString().substring(HOME.length());
    }

    private static String secret(JsonNode made) {
        return path(made).replace("/v1/calendars/", "").replace(".ics", "");
    }

    private boolean audited(String... parts) {
        return Topic.named("careerpath.audit.entries")
                .recordsWhere(record -> id.equals(record.key()), 1)
                .stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .anyMatch(entry -> List.of(parts).stream().allMatch(entry::contains));
    }

    private String stored() {
        return String.valueOf(
                mongo.getCollection("calendars").find(new Document("_id", id)).first());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
