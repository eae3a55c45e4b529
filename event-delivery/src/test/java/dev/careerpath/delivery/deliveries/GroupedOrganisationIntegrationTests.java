package dev.careerpath.delivery.deliveries;

import static dev.careerpath.delivery.events.ExampleEvents.WITHOUT_FIGURES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.delivery.events.ExampleEvents;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.AccessJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation whose people see groups instead of one person's figures, with every type of
 * event.
 */
@TestPropertySource(properties = "careerpath.access.groups-only=*")
class GroupedOrganisationIntegrationTests extends DeliveryScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The last of its topic by name, so that all others have come before it on their lane. */
    private static final String LAST = "dev.careerpath.subscription.paused.v1";

    private static final String[] EVERYTHING = {
        MANAGE, "roadmaps:read", "profiles:read", "assessments:read"
    };

    @Test
    void noWebhookAndNoReplayCarriesAFigureOfOnePerson() {
        JsonNode all = subscribeWith("");
        publish();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(receiver.received())
                                .extracting(one -> one.json().at("/type").asString())
                                .contains(LAST, "dev.careerpath.assessment.completed.v1"));

        receiver.received().forEach(one -> assertNoFigure(one.json()));
        int once = receiver.received().size();
        assertThat(receiver.received())
                .noneMatch(one -> one.json().at("/type").asString().contains(".profile."));
        assertThat(log(all, "").toString()).doesNotContain("readiness", "score", "level");

        post(all, "/replay", "{\"from\":\"2026-01-01T00:00:00Z\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.received()).hasSize(2 * once));
        receiver.received().forEach(one -> assertNoFigure(one.json()));
    }

    @Test
    void noLearningRecordDoes() {
        subscribeWith(",\"kind\":\"xapi\"");
        publish();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(bodies())
                                .contains("verbs/assessed", "/activities/", "/roadmap\""));
        assertThat(bodies()).doesNotContain("\"score\"", "confidence\"");
    }

    @Test
    void noStreamDoes() throws Exception {
        publish();
        List<String> events = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.sendAsync(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + port
                                                            + "/v1/events?from=start&profileId="
                                                            + profile))
                                    .header(
                                            "Authorization",
                                            "Bearer " + TestTokens.of(tenant, EVERYTHING))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(answer ->
                            answer.body()
                                    .filter(line -> line.startsWith("data: {\"specversion"))
                                    .forEach(line -> events.add(line.substring(6))));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events).anyMatch(it -> it.contains(LAST)));
            client.shutdownNow();
        }

        events.forEach(event -> assertNoFigure(JsonMapper.shared().readTree(event)));
    }

    @Test
    void whoseTheFiguresAreGetsThem() {
        Api leader = Api.at(port).with(TestTokens.ofPerson(tenant, "lee", "own:read", "own:write"));
        leader.post("/v1/subscriptions", "{\"url\":\"" + receiver.url() + "\"}");
        String access = AccessJson.of(tenant, "lee", List.of("ROADMAP"));
        Topic.named("careerpath.profile.events")
                .publish(
                        event(
                                "dev.careerpath.profile.access-changed.v1",
                                profile,
                                1,
                                "{\"access\":" + access + "}"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.about(profile)).hasSize(1));

        Topic.named("careerpath.assessment.events").publish(assessed());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bodies()).contains("\"score\"", "competencies"));
    }

    private Event assessed() {
        return ExampleEvents.of("careerpath.assessment.events", tenant, profile).stream()
                .filter(event -> event.type().contains("assessment.completed"))
                .findFirst()
                .orElseThrow();
    }

    /** The progress topic last, so that what the others hold has come before its end. */
    private void publish() {
        ExampleEvents.topics()
                .forEach(topic ->
                        Topic.named(topic)
                                .publish(
                                        ExampleEvents.of(topic, tenant, profile)
                                                .toArray(Event[]::new)));
    }

    private JsonNode subscribeWith(String more) {
        var answer =
                Api.at(port)
                        .as(tenant, EVERYTHING)
                        .post(
                                "/v1/subscriptions",
                                "{\"url\":\"" + receiver.url() + "\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private String bodies() {
        return receiver.received().stream().map(Receiver.Received::body).toList().toString();
    }

    private static void assertNoFigure(JsonNode event) {
        assertThat(WITHOUT_FIGURES)
                .as(event.toString())
                .containsAll(ExampleEvents.leaves(event.path("data")));
    }
}
