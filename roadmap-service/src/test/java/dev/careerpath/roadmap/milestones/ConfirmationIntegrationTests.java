package dev.careerpath.roadmap.milestones;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What somebody else says of a finished step, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ConfirmationIntegrationTests {

    private static final Topic PROGRESS = Topic.named("careerpath.progress.events");

    @LocalServerPort private int port;

    private final Assessments assessments = Assessments.ofSomeLeader();
    private final String id = assessments.profileId();
    private final String path = "/v1/roadmaps/" + id;
    private Api leader;
    private Api coach;
    private String step;

    @BeforeEach
    void aPlanThatIsSharedWithACoach() {
        leader = Sharing.as(port, Sharing.LEADER);
        coach = Sharing.as(port, "coach");
        Sharing.tell(id, 1, List.of("ROADMAP"), "coach");
        Assessments.TOPIC.publish(assessments.completed(now(), "PROFILE_SUBMITTED", null));
        await(() -> coach.get(path).status() == 200);
        step = leader.get(path).json().at("/stages/0/milestones/0/id").asString();
    }

    @Test
    void aCoachConfirmsAFinishedStepAndTheAssessmentIsToldThatItCountsForMore() {
        finish("{\"status\":\"DONE\"}");

        Answer said = confirm(coach, "{\"outcome\":\"CONFIRMED\",\"reason\":\"I was there.\"}");

        assertThat(said.status()).as(said.body()).isEqualTo(200);
        JsonNode seen = milestone(leader.get(path)).at("/confirmation");
        assertThat(seen.at("/outcome").asString()).isEqualTo("CONFIRMED");
        assertThat(seen.at("/reason").asString()).isEqualTo("I was there.");
        assertThat(seen.at("/by/as").asString()).isEqualTo("COACH");
        assertThat(milestone(said).at("/confirmation")).isEqualTo(seen);
        List<Event> told = PROGRESS.differentEventsOf(id, 4);
        assertThat(told)
                .extracting(event -> event.type().replace("dev.careerpath.", ""))
                .containsExactly(
                        "roadmap.generated.v1",
                        "milestone.completed.v1",
                        "milestone.reviewed.v1",
                        "milestone.completed.v1");
        assertThat(told).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told.get(1).data()).contains("\"confirmed\":false");
        assertThat(told.get(2).data())
                .contains(OpaqueIds.of("acme", "coach"), "\"outcome\":\"CONFIRMED\"")
                .doesNotContain("I was there");
        assertThat(told.get(3).data()).contains("\"confirmed\":true");
        told.forEach(event -> EventContract.of("roadmap-service").accepts(event));
        assertThat(
                        confirm(coach, "{\"outcome\":\"CONFIRMED\",\"reason\":\"I was there.\"}")
                                .status())
                .isEqualTo(200);
        assertThat(PROGRESS.differentEventsOf(id, 4)).as("a repeat changes nothing").hasSize(4);
    }

    @Test
    void aConfirmationStaysInTheNextPlanAndEndsWhenTheStepIsTakenUpAgain() {
        finish("{\"status\":\"DONE\"}");
        confirm(coach, "{\"outcome\":\"CONFIRMED\"}");
        Assessments.TOPIC.publish(
                assessments.completed(now(), "MILESTONE_COMPLETED", "CONFIRMED", step));
        await(() -> leader.get(path).json().at("/version").asInt() == 2);

        Answer second = leader.get(path);
        assertThat(second.json().at("/cause").asString())
                .endsWith("was confirmed by somebody else.");
        assertThat(milestone(second).at("/confirmation/outcome").asString()).isEqualTo("CONFIRMED");

        finish("{\"status\":\"IN_PROGRESS\"}");
        assertThat(milestone(leader.get(path)).has("confirmation")).isFalse();
    }

    @Test
    void aRefusalNeedsAReasonAndOtherEvidenceAnswersIt() {
        finish("{\"status\":\"DONE\"}");

        Answer bare = confirm(coach, "{\"outcome\":\"REFUSED\"}");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
        Answer refused = confirm(coach, "{\"outcome\":\"REFUSED\",\"reason\":\"No record yet.\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
        assertThat(PROGRESS.differentEventsOf(id, 3))
                .as("it counted for no more before")
                .extracting(Event::type)
                .endsWith("dev.careerpath.milestone.reviewed.v1");

        finish("{\"status\":\"DONE\",\"evidence\":{\"title\":\"The record\"}}");
        assertThat(milestone(leader.get(path)).has("confirmation")).isFalse();
    }

    @Test
    void whatWasConfirmedAndIsRefusedNowCountsForLessAgain() {
        finish("{\"status\":\"DONE\"}");
        confirm(coach, "{\"outcome\":\"CONFIRMED\"}");
        confirm(coach, "{\"outcome\":\"REFUSED\",\"reason\":\"It was another team.\"}");

        assertThat(PROGRESS.differentEventsOf(id, 6).getLast().data())
                .contains("\"confirmed\":false");
    }

    @Test
    void nobodyConfirmsTheirOwnStepOrOneThatIsOpenOrOneTheyDoNotSee() {
        String yes = "{\"outcome\":\"CONFIRMED\"}";
        assertThat(confirm(coach, yes).status()).isEqualTo(409);
        finish("{\"status\":\"DONE\"}");

        Answer own = confirm(leader, yes);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().at("/type").asString()).isEqualTo("/problems/own-step");
        assertThat(confirm(Sharing.as(port, "neighbour"), yes).status()).isEqualTo(404);
        assertThat(confirm(Api.at(port).as("acme", "roadmaps:write"), yes).status()).isEqualTo(403);
        assertThat(
                        coach.send(
                                        "PUT",
                                        path + "/milestones/" + step + "/confirmation",
                                        yes,
                                        r -> r.header("If-Match", "\"1\""))
                                .status())
                .isEqualTo(412);
        Sharing.tell(id, 2, List.of("READINESS", "LEVELS"), "coach");
        await(() -> confirm(coach, yes).status() == 404);
        assertThat(milestone(leader.get(path)).has("confirmation")).isFalse();
    }

    private void finish(String body) {
        Answer done = leader.send("PATCH", path + "/milestones/" + step, body, r -> r);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private Answer confirm(Api who, String body) {
        return who.send("PUT", path + "/milestones/" + step + "/confirmation", body, r -> r);
    }

    private JsonNode milestone(Answer roadmap) {
        return roadmap.json()
                .at("/stages")
                .valueStream()
                .flatMap(stage -> stage.path("milestones").valueStream())
                .filter(milestone -> milestone.path("id").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
