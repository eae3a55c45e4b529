package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A learning record store gets progress as statements. */
class LearningRecordsIntegrationTests extends DeliveryScenario {

    private static final String LOGIN =
            ",\"kind\":\"xapi\",\"login\":{\"scheme\":\"BASIC\",\"username\":\"lms\",\"password\":\"open sesame\"}";

    private final Map<String, JsonNode> stored = new ConcurrentHashMap<>();

    /** Stores as the specification has it: a batch whole or not at all, 409 for a known id. */
    @BeforeEach
    void store() {
        receiver.answers(one -> {
            if (!one.header("authorization").equals("Basic bG1zOm9wZW4gc2VzYW1l")) {
                return new Receiver.Answer(401, Map.of());
            }
            if (one.body().isEmpty()) {
                return new Receiver.Answer(200, Map.of());
            }
            List<JsonNode> batch = new ArrayList<>();
            one.json().forEach(batch::add);
            if (batch.stream().anyMatch(s -> stored.containsKey(s.at("/id").asString()))) {
                return new Receiver.Answer(409, Map.of());
            }
            if (batch.stream()
                    .anyMatch(s -> s.at("/object/definition/name/en").asString().isEmpty())) {
                return new Receiver.Answer(400, Map.of());
            }
            batch.forEach(s -> stored.put(s.at("/id").asString(), s));
            return new Receiver.Answer(200, Map.of());
        });
    }

    @Test
    void getsStatementsInBatchesWithItsLogin() {
        JsonNode subscription = subscribe(LOGIN);
        post(subscription, "/pause", null);
        Event[] events = new Event[12];
        for (int i = 0; i < events.length; i++) {
            events[i] = milestone(i + 1, "Milestone " + i);
        }
        Topic.named(PROGRESS).publish(events);
        await().untilAsserted(() -> assertThat(log(subscription, "").at("/items")).hasSize(12));

        post(subscription, "/resume", null);

        await().untilAsserted(() -> assertThat(stored).hasSize(12));
        assertThat(receiver.received()).hasSize(1);
        Receiver.Received batch = receiver.received().getFirst();
        assertThat(batch.path()).isEqualTo("/hooks/statements");
        assertThat(batch.header("x-experience-api-version")).isEqualTo("2.0.0");
        assertThat(batch.json().get(0).at("/verb/id").asString())
                .isEqualTo("https://adlnet.gov/expapi/verbs/completed");
        assertThat(batch.json().get(11).at("/object/definition/name/en").asString())
                .isEqualTo("Milestone 11");
        assertThat(batch.body()).doesNotContain(profile);
        assertThat(read(subscription).toString()).doesNotContain("sesame").doesNotContain("whsec");
    }

    @Test
    void storesEachStatementOnceHoweverOftenItIsSent() {
        JsonNode subscription = subscribe(LOGIN);
        Topic.named(PROGRESS).publish(milestone(1, "First"), milestone(2, "Second"));
        await().untilAsserted(() -> assertThat(stored).hasSize(2));
        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=DELIVERED").at("/items")).hasSize(2));

        post(subscription, "/replay", "{\"from\":\"2026-01-01T00:00:00Z\"}");

        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=DELIVERED").at("/items"))
                        .hasSize(2)
                        .allSatisfy(one -> assertThat(one.at("/attempts").size()).isEqualTo(2)));
        assertThat(stored).hasSize(2);
    }

    @Test
    void doesNotLetOneMalformedStatementHoldUpTheOthers() {
        JsonNode subscription = subscribe(LOGIN);
        post(subscription, "/pause", null);
        Topic.named(PROGRESS)
                .publish(milestone(1, "Good"), milestone(2, ""), milestone(3, "Also good"));
        await().untilAsserted(() -> assertThat(log(subscription, "").at("/items")).hasSize(3));

        post(subscription, "/resume", null);

        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=FAILED").at("/items")).hasSize(1));
        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=DELIVERED").at("/items")).hasSize(2));
        assertThat(stored).hasSize(2);
    }

    @Test
    void isAskedWhetherItLetsUsInWithoutBeingToldAnything() {
        JsonNode tested = post(subscribe(LOGIN), "/test", null).json();

        assertThat(tested.at("/accepted").asBoolean()).isTrue();
        assertThat(receiver.received())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/hooks/statements?limit=1"));
        assertThat(stored).isEmpty();
    }

    private Event milestone(long sequence, String title) {
        Event event = event(COMPLETED, profile, sequence);
        return new Event(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                sequence,
                event.tenant(),
                event.correlationId(),
                null,
                null,
                event.startedAt(),
                "{\"roadmapVersion\":1,\"milestoneId\":\"m-%d\",\"title\":\"%s\"}"
                        .formatted(sequence, title));
    }
}
