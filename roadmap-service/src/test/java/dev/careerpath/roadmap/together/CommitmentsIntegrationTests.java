package dev.careerpath.roadmap.together;

import static dev.careerpath.roadmap.Sharing.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Assessments;
import dev.careerpath.roadmap.Sharing;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What a leader and a coach agree to until they meet again, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class CommitmentsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String commitments = "/v1/roadmaps/" + id + "/commitments";
    private Api leader;
    private Api coach;

    @BeforeEach
    void aPlanThatIsSharedWithACoach() {
        leader = Sharing.as(port, Sharing.LEADER);
        coach = Sharing.as(port, "coach");
        Sharing.tell(id, 1, List.of("ROADMAP"), "coach");
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_SUBMITTED", null));
        await(() -> coach.get("/v1/roadmaps/" + id).status() == 200);
    }

    @Test
    void whatOneProposesTheOtherAgreesToAndEitherSaysWhatBecameOfIt() {
        Answer proposed = propose(coach, "Send me the outline", "2999-01-15");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String path = commitments + "/" + proposed.json().at("/id").asString();

        Answer alone = move(coach, path, "AGREED", null);
        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.json().at("/type").asString()).isEqualTo("/problems/other-side-agrees");
        assertThat(move(leader, path, "DONE", null).status()).as("not agreed yet").isEqualTo(409);

        assertThat(move(leader, path, "AGREED", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        assertThat(move(coach, path, "MISSED", "\"1\"").status()).isEqualTo(412);
        assertThat(move(coach, path, "MISSED", "\"2\"").status()).isEqualTo(200);
        assertThat(move(leader, path, "DONE", null).json().at("/state").asString())
                .isEqualTo("DONE");

        for (Api each : List.of(leader, coach)) {
            var seen = each.get(commitments).json().at("/items/0");
            assertThat(seen.at("/what").asString()).isEqualTo("Send me the outline");
            assertThat(seen.at("/until").asString()).isEqualTo("2999-01-15");
            assertThat(seen.at("/state").asString()).isEqualTo("DONE");
            assertThat(seen.at("/mine").asBoolean()).isEqualTo(each == coach);
        }
        List<Event> told = told(4);
        assertThat(told)
                .extracting(event -> event.type().replace("dev.careerpath.commitment.", ""))
                .containsExactly("proposed.v1", "changed.v1", "changed.v1", "changed.v1");
        assertThat(told)
                .allSatisfy(event -> {
                    EventContract.of("roadmap-service").accepts(event);
                    assertThat(event.data()).doesNotContain("outline");
                });
        assertThat(told.getLast().data()).contains("\"state\":\"DONE\"", "\"as\":\"LEADER\"");
    }

    @Test
    void whoProposedItTakesItBackUnlessBothHaveAgreed() {
        String path =
                commitments
                        + "/"
                        + propose(leader, "Read the paper", "2999-01-15")
                                .json()
                                .at("/id")
                                .asString();

        assertThat(remove(coach, path).status()).isEqualTo(403);
        assertThat(move(coach, path, "AGREED", null).status()).isEqualTo(200);
        assertThat(remove(leader, path).status()).isEqualTo(409);
        assertThat(move(leader, path, "MISSED", null).status()).isEqualTo(200);
        assertThat(remove(leader, path).status()).isEqualTo(204);

        assertThat(leader.get(commitments).json().at("/items").size()).isZero();
        assertThat(told(4).getLast().type()).isEqualTo("dev.careerpath.commitment.removed.v1");
    }

    @Test
    void aDayThatIsOverAndAMissingTextAreToldAtOnceAndARepeatProposesOnce() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        Answer wrong = propose(coach, " ", yesterday);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors").valueStream().map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/what", "/until");
        assertThat(propose(coach, "Two\nlines", "2999-01-15").status()).isEqualTo(400);

        for (int i = 0; i < 2; i++) {
            coach.send(
                    "POST",
                    commitments,
                    body("Once", "2999-01-15"),
                    request -> request.header("Idempotency-Key", "k"));
        }
        assertThat(leader.get(commitments).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aStrangerTheOrganisationAndWhoSeesNoRoadmapGetNothing() {
        String path =
                commitments
                        + "/"
                        + propose(coach, "Meet", "2999-01-15").json().at("/id").asString();
        Api neighbour = Sharing.as(port, "neighbour");

        assertThat(neighbour.get(commitments).status()).isEqualTo(404);
        assertThat(propose(neighbour, "Meet", "2999-01-15").status()).isEqualTo(404);
        assertThat(move(neighbour, path, "AGREED", null).status()).isEqualTo(404);
        assertThat(
                        Api.at(port)
                                .as("acme", "roadmaps:read", "roadmaps:write")
                                .get(commitments)
                                .status())
                .isEqualTo(403);
        Sharing.tell(id, 2, List.of("READINESS"), "coach");
        await(() -> coach.get(commitments).status() == 404);
        assertThat(remove(coach, path).status()).isEqualTo(404);
        assertThat(leader.get("/v1/roadmaps/" + id + "/export").json().at("/commitments").size())
                .isEqualTo(1);
    }

    private Answer propose(Api who, String what, String until) {
        return who.post(commitments, body(what, until));
    }

    private static String body(String what, String until) {
        return JSON.createObjectNode().put("what", what).put("until", until).toString();
    }

    private static Answer move(Api who, String path, String state, @Nullable String match) {
        return who.send(
                "PATCH",
                path,
                "{\"state\":\"%s\"}".formatted(state),
                request -> match == null ? request : request.header("If-Match", match));
    }

    private static Answer remove(Api who, String path) {
        return who.send("DELETE", path, null, request -> request);
    }

    private List<Event> told(int atLeast) {
        return Told.together(id, atLeast);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
