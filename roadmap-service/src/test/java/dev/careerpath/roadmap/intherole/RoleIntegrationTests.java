package dev.careerpath.roadmap.intherole;

import static dev.careerpath.roadmap.Sharing.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Assessments;
import dev.careerpath.roadmap.Sharing;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
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

/** What a leader does and measures in the role, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RoleIntegrationTests {

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String role = "/v1/roadmaps/" + id + "/role";
    private Api leader;
    private Api coach;
    private String item;
    private String values;

    @BeforeEach
    void aPlanThatIsSharedWithACoach() {
        leader = Sharing.as(port, Sharing.LEADER);
        coach = Sharing.as(port, "coach");
        Sharing.tell(id, 1, List.of("ROADMAP"), "coach");
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_SUBMITTED", null));
        await(() -> coach.get(role).status() == 200);
        JsonNode seen = leader.get(role).json();
        item = role + "/first-days/" + seen.at("/firstDays/0/items/0/id").asString();
        values = role + "/scorecard/" + seen.at("/scorecard/0/id").asString() + "/values";
    }

    @Test
    void whatIsDoneAndMeasuredStaysWhenThePlanIsMadeAnew() {
        assertThat(tick(leader, "true").status()).isEqualTo(200);
        measure(leader, "{\"value\":12.5,\"on\":\"2026-03-31\",\"reached\":false}");
        Answer kept = measure(leader, "{\"value\":9,\"on\":\"2026-06-30\",\"reached\":true}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_REVISED", null));
        await(() -> leader.get("/v1/roadmaps/" + id).json().at("/version").asInt() == 2);

        JsonNode seen = coach.get(role).json();
        assertThat(seen.at("/firstDays/0/items/0/doneAt").isString()).isTrue();
        assertThat(seen.at("/firstDays/0/items/1").has("doneAt")).isFalse();
        assertThat(
                        seen.at("/scorecard/0/values")
                                .valueStream()
                                .map(v -> v.path("value").asDouble()))
                .containsExactly(12.5, 9.0);
        assertThat(seen.at("/scorecard/0/values/1/reached").asBoolean()).isTrue();
        assertThat(seen.at("/scorecard/0/cadence").asString()).isNotBlank();
    }

    @Test
    void whatTheRoleNoLongerAsksForStaysAtTheEndOfTheScorecard() {
        measure(leader, "{\"value\":1,\"on\":\"2026-03-31\"}");
        mongo.getCollection("in-the-role")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("values.0.metric", "of-an-earlier-catalogue")));

        JsonNode scorecard = leader.get(role).json().at("/scorecard");
        JsonNode last = scorecard.get(scorecard.size() - 1);
        assertThat(last.at("/id").asString()).isEqualTo("of-an-earlier-catalogue");
        assertThat(last.at("/metric").asString()).isEqualTo(scorecard.at("/0/metric").asString());
        assertThat(last.has("cadence")).isFalse();
        assertThat(last.at("/values/0/value").asDouble()).isEqualTo(1);
    }

    @Test
    void aTickAndAValueAreTakenBackAndARepeatChangesNothing() {
        tick(leader, "true");
        JsonNode first = leader.get(role).json();
        assertThat(tick(leader, "true").json()).isEqualTo(first);
        tick(leader, "false");
        assertThat(leader.get(role).json().at("/firstDays/0/items/0").has("doneAt")).isFalse();

        String body = "{\"value\":3,\"on\":\"2026-03-31\"}";
        for (int i = 0; i < 2; i++) {
            leader.send("POST", values, body, request -> request.header("Idempotency-Key", "k"));
        }
        JsonNode kept = leader.get(role).json().at("/scorecard/0/values");
        assertThat(kept.size()).isEqualTo(1);
        String value = values + "/" + kept.at("/0/id").asString();
        assertThat(leader.send("DELETE", value, null, r -> r).status()).isEqualTo(204);
        assertThat(leader.send("DELETE", value, null, r -> r).status()).isEqualTo(404);
        assertThat(leader.get(role).json().at("/scorecard/0/values").size()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedWithEverythingThatIsWrong() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        Answer wrong = measure(leader, "{\"value\":1e300,\"on\":\"%s\"}".formatted(tomorrow));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors").valueStream().map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/value", "/on");
        assertThat(
                        leader.post(
                                        role + "/scorecard/no-such/values",
                                        "{\"value\":1,\"on\":\"2026-03-31\"}")
                                .status())
                .isEqualTo(404);
        assertThat(leader.send("PUT", role + "/first-days/x", "{\"done\":true}", r -> r).status())
                .isEqualTo(404);
    }

    @Test
    void onlyTheLeaderChangesItStrangersSeeNothingAndTheErasureForgetsIt() {
        Api neighbour = Sharing.as(port, "neighbour");
        assertThat(tick(coach, "true").status()).isEqualTo(404);
        assertThat(measure(coach, "{\"value\":1,\"on\":\"2026-03-31\"}").status()).isEqualTo(404);
        assertThat(neighbour.get(role).status()).isEqualTo(404);
        assertThat(Api.at(port).as("acme", "roadmaps:read").get(role).status()).isEqualTo(403);
        tick(leader, "true");
        measure(leader, "{\"value\":4711,\"on\":\"2026-03-31\"}");
        JsonNode export = leader.get("/v1/roadmaps/" + id + "/export").json();
        assertThat(export.at("/scorecard/0/value").asDouble()).isEqualTo(4711);
        assertThat(export.at("/firstDays/0/text").asString()).isNotBlank();

        Topic.named("careerpath.profile.events").publish(assessments.erased(now()));

        await(() -> leader.get(role).status() == 404);
        await(() -> !stored().contains("4711"));
        assertThat(stored()).contains("erased=true").doesNotContain("text=");
    }

    private Answer tick(Api who, String done) {
        return who.send("PUT", item, "{\"done\":%s}".formatted(done), request -> request);
    }

    private Answer measure(Api who, String body) {
        return who.post(values, body);
    }

    private String stored() {
        return String.valueOf(
                mongo.getCollection("in-the-role").find(new Document("_id", id)).first());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
