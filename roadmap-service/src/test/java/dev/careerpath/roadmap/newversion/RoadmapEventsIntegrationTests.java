package dev.careerpath.roadmap.newversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Both sides of the contract: the others' published examples in, our own events out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RoadmapEventsIntegrationTests {

    private static final String PROGRESS = "careerpath.progress.events";
    private static final JsonMapper JSON = new JsonMapper();

    private final EventContract assessments = EventContract.of("assessment-service");
    private final EventContract roadmaps = EventContract.of("roadmap-service");
    private final String subject = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @Test
    void readsTheExampleOfAnAssessmentAndPublishesWhatItDescribes() {
        assess(1);
        assess(2);

        List<Event> events = Topic.named(PROGRESS).eventsOf(subject, 2);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "dev.careerpath.roadmap.generated.v1", "dev.careerpath.roadmap.revised.v1");
        events.forEach(roadmaps::accepts);
        assertThat(roadmap().json().at("/targetRole").asString()).isEqualTo("CTO");
    }

    /** The leader of the example has led a team of 3, and the role asks for 5. */
    @Test
    void tellsTheLeaderFirstWhatStandsBeforeReadyAndWhatChangedOfIt() {
        assess(1, "APPROACHING", 71.5);
        Topic.named(PROGRESS).eventsOf(subject, 1);

        JsonNode page = caller().get("/v1/roadmaps/" + subject + "/summary").json();
        assertThat(page.at("/firstPage/beforeReady/0").asString())
                .startsWith("Has led technology teams. Asked for: led a team of 5 or more")
                .contains("So far: led a team of 3");
        assertThat(caller().get("/v1/roadmaps/" + subject + ".md").body())
                .containsSubsequence(
                        "## What stands between you and “Ready”",
                        "- Has led technology teams. Asked for: led a team of 5 or more",
                        "- Readiness: 71.5 today",
                        "## Strengths to build on");

        assess(2, "READY", 84);
        Topic.named(PROGRESS).eventsOf(subject, 2);
        assertThat(
                        caller().get("/v1/roadmaps/" + subject + "/diff")
                                .json()
                                .at("/summary")
                                .toString())
                .contains("Readiness is now in the band “Ready”; before, it was in “Approaching”.")
                .contains(
                        "No longer in the way of “Ready”: the requirement “Has led technology teams”");
    }

    @Test
    void publishesEveryStepOfALeaderAsItDescribes() {
        assess(1);
        Topic.named(PROGRESS).eventsOf(subject, 1);
        List<String> milestones = new ArrayList<>();
        for (JsonNode stage : roadmap().json().at("/stages")) {
            stage.at("/milestones").forEach(m -> milestones.add(m.at("/id").asString()));
        }
        move(milestones.getFirst(), "{\"status\":\"IN_PROGRESS\"}");
        move(
                milestones.getFirst(),
                """
                {"status":"DONE","evidence":{"title":"The paper","url":"https://example.org/paper"}}
                """);
        milestones.stream().skip(1).forEach(id -> move(id, "{\"status\":\"SKIPPED\"}"));

        List<Event> events = Topic.named(PROGRESS).eventsOf(subject, milestones.size() + 4);

        assertThat(events)
                .extracting(Event::type)
                .contains(
                        "dev.careerpath.milestone.started.v1",
                        "dev.careerpath.milestone.completed.v1",
                        "dev.careerpath.milestone.skipped.v1",
                        "dev.careerpath.stage.completed.v1",
                        "dev.careerpath.roadmap.completed.v1");
        events.forEach(roadmaps::accepts);
        assertThat(withoutRepeats(events))
                .as("the order of the topic, repeats dropped by source and id")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, withoutRepeats(events).size()).boxed().toList());
        assertThat(events.toString()).doesNotContain("The paper", "https://example.org/paper");
    }

    @Test
    void passesTheExampleOfAnErasureOnOnceWhicheverWayItComes() {
        assess(1);
        Topic.named(PROGRESS).eventsOf(subject, 1);

        for (String source : List.of("profile-service", "assessment-service")) {
            Topic.named("careerpath." + source.replace("-service", "") + ".events")
                    .publish(
                            EventContract.of(source)
                                    .exampleOf(
                                            "dev.careerpath.profile.erased.v1",
                                            "acme",
                                            subject,
                                            2));
        }

        List<Event> events = Topic.named(PROGRESS).eventsOf(subject, 2);
        assertThat(withoutRepeats(events)).containsExactly(1L, 2L);
        assertThat(events.getLast().source()).isEqualTo("/roadmap-service");
        roadmaps.accepts(events.getLast());
        assertThat(roadmap().status()).isNotEqualTo(200);
    }

    private static List<Long> withoutRepeats(List<Event> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event -> seen.add(event.source() + " " + event.id()))
                .map(Event::sequence)
                .toList();
    }

    private void move(String milestone, String change) {
        Api.Answer answer =
                caller().send(
                                "PATCH",
                                "/v1/roadmaps/" + subject + "/milestones/" + milestone,
                                change,
                                r -> r);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Api.Answer roadmap() {
        return caller().get("/v1/roadmaps/" + subject);
    }

    private Api caller() {
        return Api.at(port).as("acme", "roadmaps:read", "roadmaps:write");
    }

    private void assess(long sequence) {
        assess(sequence, null, 0);
    }

    /** With another score and band, and no reasons told; as in the example where there is none. */
    private void assess(long sequence, @Nullable String band, double score) {
        Event example =
                assessments.exampleOf(
                        "dev.careerpath.assessment.completed.v1", "acme", subject, sequence);
        ObjectNode data = (ObjectNode) JSON.readTree(example.data());
        if (band != null) {
            ObjectNode readiness = (ObjectNode) data.path("readiness");
            readiness.put("score", score).put("band", band).remove("notReadyBecause");
        }
        Topic.named("careerpath.assessment.events")
                .publish(
                        new Event(
                                example.id(),
                                example.source(),
                                example.type(),
                                example.subject(),
                                example.time(),
                                example.sequence(),
                                example.tenant(),
                                example.correlationId(),
                                example.causationId(),
                                example.traceparent(),
                                example.startedAt(),
                                data.toString()));
    }
}
