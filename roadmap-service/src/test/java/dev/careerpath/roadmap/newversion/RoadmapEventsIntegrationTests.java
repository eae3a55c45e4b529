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
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Both sides of the contract: the others' published examples in, our own events out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RoadmapEventsIntegrationTests {

    private static final String PROGRESS = "careerpath.progress.events";

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
        Topic.named("careerpath.assessment.events")
                .publish(
                        assessments.exampleOf(
                                "dev.careerpath.assessment.completed.v1",
                                "acme",
                                subject,
                                sequence));
    }
}
