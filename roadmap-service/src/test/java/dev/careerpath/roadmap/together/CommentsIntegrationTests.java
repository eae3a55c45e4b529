package dev.careerpath.roadmap.together;

import static dev.careerpath.roadmap.Sharing.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Assessments;
import dev.careerpath.roadmap.Sharing;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a leader and a coach say about a step, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class CommentsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String comments = "/v1/roadmaps/" + id + "/comments";
    private Api leader;
    private Api coach;
    private List<String> steps;

    @BeforeEach
    void aPlanThatIsSharedWithACoach() {
        leader = Sharing.as(port, Sharing.LEADER);
        coach = Sharing.as(port, "coach");
        Sharing.tell(id, 1, List.of("ROADMAP"), "coach");
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_SUBMITTED", null));
        await(() -> coach.get("/v1/roadmaps/" + id).status() == 200);
        steps =
                leader.get("/v1/roadmaps/" + id)
                        .json()
                        .at("/stages")
                        .valueStream()
                        .flatMap(stage -> stage.path("milestones").valueStream())
                        .map(milestone -> milestone.path("id").asString())
                        .toList();
    }

    @Test
    void leaderAndCoachTalkAboutAStepAndEventsTellItWithoutATextOrAName() {
        Answer asked = say(coach, steps.getFirst(), "Whom do you want to convince?\nAnd by when?");
        say(leader, steps.getFirst(), "The whole board.");

        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.header("ETag")).isEqualTo("\"1\"");
        assertThat(asked.header("Location")).isEqualTo(comments + "/" + idOf(asked));
        JsonNode seen = leader.get(comments).json().at("/items");
        assertThat(texts(seen))
                .containsExactly("The whole board.", "Whom do you want to convince?\nAnd by when?");
        assertThat(seen.at("/1/by/as").asString()).isEqualTo("COACH");
        assertThat(seen.at("/1/by/id").asString()).isEqualTo(OpaqueIds.of("acme", "coach"));
        assertThat(seen.at("/1/title").asString()).isNotBlank();
        assertThat(seen.at("/1/mine").asBoolean()).isFalse();
        assertThat(seen.at("/0/mine").asBoolean()).isTrue();
        assertThat(coach.get(comments).json().at("/items/1/mine").asBoolean()).isTrue();

        List<Event> told = told(2);
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(
                        "dev.careerpath.comment.added.v1", "dev.careerpath.comment.added.v1");
        assertThat(told).extracting(Event::sequence).containsExactly(1L, 2L);
        assertThat(told).extracting(Event::source).containsOnly("/roadmap-service/together");
        assertThat(told)
                .allSatisfy(event -> {
                    EventContract.of("roadmap-service").accepts(event);
                    assertThat(event.data()).doesNotContain("board", "convince", "\"coach\"");
                });
    }

    /**
     * What is kept beside a plan may be erased before the plan is, so there is a moment between.
     */
    @Test
    void whoCommentsWhileALeaderIsErasedIsToldThatThereIsNoRoadmap() {
        mongo.insert(Together.none(id, "acme").tombstone(), Together.COLLECTION);

        Answer answer = say(coach, steps.getFirst(), "Too late");

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no roadmap of the profile " + id);
    }

    @Test
    void commentsComeInPagesTheNewestFirstAndForOneStep() {
        for (int i = 1; i <= 5; i++) {
            say(i % 2 == 0 ? leader : coach, steps.get(i == 3 ? 1 : 0), "No. " + i);
        }

        JsonNode first = leader.get(comments + "?limit=2").json();
        JsonNode second =
                leader.get(comments + "?limit=2&cursor=" + first.at("/cursor").asString()).json();
        JsonNode last =
                leader.get(comments + "?limit=2&cursor=" + second.at("/cursor").asString()).json();

        assertThat(texts(first.at("/items"))).containsExactly("No. 5", "No. 4");
        assertThat(texts(second.at("/items"))).containsExactly("No. 3", "No. 2");
        assertThat(texts(last.at("/items"))).containsExactly("No. 1");
        assertThat(last.has("cursor")).isFalse();
        assertThat(texts(leader.get(comments + "?milestone=" + steps.get(1)).json().at("/items")))
                .containsExactly("No. 3");
        assertThat(leader.get(comments + "?limit=0").status()).isEqualTo(400);
        String given = first.at("/cursor").asString();
        for (String cursor :
                List.of("", "-1", "null", "zzz", given.substring(0, 30), given.substring(2))) {
            assertThat(leader.get(comments + "?cursor=" + cursor).status())
                    .as(cursor)
                    .isEqualTo(400);
        }
    }

    @Test
    void onlyWhoMadeACommentChangesItOrTakesItBack() {
        String comment = idOf(say(coach, steps.getFirst(), "Frist thought"));
        String path = comments + "/" + comment;

        Answer others = send(leader, "PATCH", path, "{\"text\":\"Mine now\"}", r -> r);
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.json().at("/type").asString()).isEqualTo("/problems/not-yours");
        assertThat(send(leader, "DELETE", path, null, r -> r).status()).isEqualTo(403);

        Answer mended =
                send(
                        coach,
                        "PATCH",
                        path,
                        "{\"text\":\"First thought\"}",
                        r -> r.header("If-Match", "\"1\""));
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        assertThat(mended.header("ETag")).isEqualTo("\"2\"");
        assertThat(mended.json().at("/changedAt").isString()).isTrue();
        Answer late =
                send(
                        coach,
                        "PATCH",
                        path,
                        "{\"text\":\"Second\"}",
                        r -> r.header("If-Match", "\"1\""));
        assertThat(late.status()).isEqualTo(412);
        assertThat(texts(leader.get(comments).json().at("/items")))
                .containsExactly("First thought");

        assertThat(send(coach, "DELETE", path, null, r -> r).status()).isEqualTo(204);
        assertThat(leader.get(comments).json().at("/items").size()).isZero();
        assertThat(send(coach, "DELETE", path, null, r -> r).status()).isEqualTo(404);
        assertThat(told(3))
                .extracting(event -> event.type().replace("dev.careerpath.comment.", ""))
                .containsExactly("added.v1", "changed.v1", "removed.v1");
    }

    @Test
    void aRepeatedRequestSaysItOnce() {
        UnaryOperator<HttpRequest.Builder> key =
                request -> request.header("Idempotency-Key", "the-same");
        String body = body(steps.getFirst(), "Once");

        Answer first = coach.send("POST", comments, body, key);
        Answer again = coach.send("POST", comments, body, key);
        Answer others = leader.send("POST", comments, body(steps.getFirst(), "Mine"), key);
        Answer another = coach.send("POST", comments, body(steps.getFirst(), "Twice"), key);

        assertThat(idOf(again)).isEqualTo(idOf(first));
        assertThat(others.status()).isEqualTo(201);
        assertThat(another.status()).isEqualTo(422);
        assertThat(leader.get(comments).json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Answer refused = coach.post(comments, body("no-such-step", " \u200b\t"));
        Answer tooLong = coach.post(comments, body(steps.getFirst(), "x".repeat(2001)));
        Answer longest = coach.post(comments, body(steps.getFirst(), "x".repeat(2000)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(
                        refused.json()
                                .at("/errors")
                                .valueStream()
                                .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/milestoneId", "/text");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(longest.status()).isEqualTo(201);
    }

    @Test
    void aShareThatIsTakenBackOrShowsNoRoadmapEndsTheTalk() {
        String comment = idOf(say(coach, steps.getFirst(), "Before"));
        Api neighbour = Sharing.as(port, "neighbour");
        Api organisation = Api.at(port).as("acme", "roadmaps:read", "roadmaps:write");

        assertThat(neighbour.get(comments).status()).isEqualTo(404);
        assertThat(say(neighbour, steps.getFirst(), "Hello").status()).isEqualTo(404);
        assertThat(organisation.get(comments).status()).isEqualTo(403);
        Sharing.tell(id, 2, List.of("READINESS"), "coach");
        await(() -> coach.get(comments).status() == 404);

        assertThat(say(coach, steps.getFirst(), "After").status()).isEqualTo(404);
        assertThat(
                        send(coach, "PATCH", comments + "/" + comment, "{\"text\":\"x\"}", r -> r)
                                .status())
                .isEqualTo(404);
        assertThat(send(coach, "DELETE", comments + "/" + comment, null, r -> r).status())
                .isEqualTo(404);
        assertThat(texts(leader.get(comments).json().at("/items"))).containsExactly("Before");
    }

    @Test
    void theLeaderExportsWhatWasSaidAndTheErasureForgetsIt() {
        say(coach, steps.getFirst(), "A word that nobody else says: quokka");
        String export = "/v1/roadmaps/" + id + "/export";
        Api organisation = Api.at(port).as("acme", "roadmaps:read");

        assertThat(leader.get(export).body()).contains("quokka");
        assertThat(organisation.get(export).json().at("/roadmaps").size()).isEqualTo(1);
        assertThat(organisation.get(export).body()).doesNotContain("quokka");
        assertThat(coach.get(export).body()).doesNotContain("quokka");
        assertThat(stored()).contains("quokka");

        Topic.named("careerpath.profile.events").publish(assessments.erased(now()));

        await(() -> leader.get(comments).status() == 404);
        await(() -> !stored().contains("quokka"));
        assertThat(stored()).contains("erased").doesNotContain(OpaqueIds.of("acme", "coach"));
        assertThat(told(2).getLast().type()).isEqualTo("dev.careerpath.profile.erased.v1");
        assertThat(told(2).getLast().data()).isEmpty();
    }

    private List<Event> told(int atLeast) {
        return Told.together(id, atLeast);
    }

    private String stored() {
        return String.valueOf(
                mongo.getCollection("together").find(new Document("_id", id)).first());
    }

    private Answer say(Api who, String step, String text) {
        return who.post(comments, body(step, text));
    }

    private static Answer send(
            Api who,
            String method,
            String path,
            @Nullable String body,
            UnaryOperator<HttpRequest.Builder> change) {
        return who.send(method, path, body, change);
    }

    private static String body(String step, String text) {
        return JSON.createObjectNode().put("milestoneId", step).put("text", text).toString();
    }

    private static String idOf(Answer answer) {
        return answer.json().at("/id").asString();
    }

    private static List<String> texts(JsonNode items) {
        return items.valueStream().map(item -> item.path("text").asString()).toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
