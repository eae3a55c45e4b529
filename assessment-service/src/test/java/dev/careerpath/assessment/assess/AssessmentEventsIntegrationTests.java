package dev.careerpath.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Both sides of the contract: the profiles' published examples in, our own events out. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class AssessmentEventsIntegrationTests {

    private final EventContract profiles = EventContract.of("profile-service");
    private final EventContract assessments = EventContract.of("assessment-service");
    private final String subject = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @Test
    void readsEveryExampleOfTheProfilesAndPublishesWhatItDescribes() {
        Topic.named("careerpath.profile.events")
                .publish(
                        example("profile.submitted.v1", 1),
                        example("profile.evidence-added.v1", 2),
                        example("profile.revised.v1", 3));

        List<Event> events = Topic.named("careerpath.assessment.events").eventsOf(subject, 3);

        assertThat(events)
                .extracting(Event::type)
                .containsOnly("dev.careerpath.assessment.completed.v1");
        events.forEach(assessments::accepts);
        assertThat(assessed().json().at("/targetRole").asString()).isEqualTo("CTO");
        assertThat(assessed().json().at("/profileVersion").asLong()).isEqualTo(3);
        assertThat(events.getLast().data())
                .contains("\"hoursPerWeek\":8", "payments", "PLATFORM", "Europe/London");
    }

    @Test
    void readsEveryExampleOfAMilestone() {
        Topic.named("careerpath.profile.events").publish(example("profile.submitted.v1", 1));
        Topic.named("careerpath.assessment.events").eventsOf(subject, 1);
        EventContract roadmaps = EventContract.of("roadmap-service");
        List<String> steps = List.of("started", "completed", "skipped", "reopened");
        for (String step : steps) {
            Topic.named("careerpath.progress.events")
                    .publish(
                            roadmaps.exampleOf(
                                    "dev.careerpath.milestone." + step + ".v1",
                                    "acme",
                                    subject,
                                    10 + steps.indexOf(step)));
        }

        List<Event> events =
                Topic.named("careerpath.assessment.events").differentEventsOf(subject, 5);

        events.forEach(assessments::accepts);
        assertThat(events)
                .extracting(event ->
                        new JsonMapper().readTree(event.data()).at("/cause/kind").asString())
                .containsExactly(
                        "PROFILE_SUBMITTED",
                        "MILESTONE_STARTED",
                        "MILESTONE_COMPLETED",
                        "MILESTONE_SKIPPED",
                        "MILESTONE_REOPENED");
    }

    @Test
    void aStepCountsForMoreOnceSomebodyElseConfirmsIt() {
        Topic.named("careerpath.profile.events").publish(example("profile.submitted.v1", 1));
        Topic assessed = Topic.named("careerpath.assessment.events");
        assessed.eventsOf(subject, 1);
        Topic progress = Topic.named("careerpath.progress.events");
        Event confirmed =
                EventContract.of("roadmap-service")
                        .exampleOf("dev.careerpath.milestone.completed.v1", "acme", subject, 11);
        progress.publish(
                Event.of(
                        UUID.randomUUID().toString(),
                        confirmed.source(),
                        confirmed.type(),
                        new Event.About(subject, "acme", 10),
                        confirmed.time(),
                        confirmed.data().replace("\"confirmed\":true", "\"confirmed\":false")));
        double before = readiness(assessed.differentEventsOf(subject, 2).getLast());

        progress.publish(confirmed);

        Event after = assessed.differentEventsOf(subject, 3).getLast();
        assertThat(readiness(after)).isGreaterThan(before);
        assertThat(after.data()).contains("\"detail\":\"CONFIRMED\"");
        assertThat(assessed().json().toString()).contains("milestone.confirmed");
    }

    private static double readiness(Event assessed) {
        return new JsonMapper().readTree(assessed.data()).at("/readiness/score").asDouble();
    }

    @Test
    void forgetsWhomTheExampleOfAnErasureNamesAndPassesItOn() {
        Topic.named("careerpath.profile.events").publish(example("profile.submitted.v1", 1));
        Topic.named("careerpath.assessment.events").eventsOf(subject, 1);
        assertThat(assessed().status()).isEqualTo(200);

        Topic.named("careerpath.profile.events").publish(example("profile.erased.v1", 2));

        Event last = Topic.named("careerpath.assessment.events").eventsOf(subject, 2).getLast();
        assertThat(last.type()).isEqualTo("dev.careerpath.profile.erased.v1");
        assertThat(last.source()).isEqualTo("/assessment-service");
        assessments.accepts(last);
        assertThat(assessed().status()).isNotEqualTo(200);
    }

    private Api.Answer assessed() {
        return Api.at(port).as("acme", "assessments:read").get("/v1/assessments/" + subject);
    }

    private Event example(String type, long sequence) {
        return profiles.exampleOf("dev.careerpath." + type, "acme", subject, sequence);
    }
}
