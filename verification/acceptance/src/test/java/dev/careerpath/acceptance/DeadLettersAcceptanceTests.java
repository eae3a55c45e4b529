package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What cannot be processed is put aside with its reason, and comes back when the operator asks. */
@OnTheRunningSystem
class DeadLettersAcceptanceTests {

    private static final String PROFILES = "careerpath.profile.events";
    private static final String DEAD = PROFILES + ".assessment-service.dlt";

    private final RunningSystem system;
    private final Caller caller;

    DeadLettersAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("dead-letters");
    }

    @Test
    void arePutAsideWithTheReasonWhileTheRestGoesOn() {
        String noEvent = UUID.randomUUID().toString();
        system.topic(PROFILES).put(noEvent, "this is not JSON", Map.of());
        String future = UUID.randomUUID().toString();
        system.topic(PROFILES)
                .put(future, "{}", event(future, "dev.careerpath.profile.submitted.v9"));
        String unknown = UUID.randomUUID().toString();
        system.topic(PROFILES)
                .put(unknown, "{}", event(unknown, "dev.careerpath.profile.painted.v1"));
        caller.awaitRoadmap(caller.submit(Examples.profile("cto-to-cpto")), 1);

        Caller.eventually(() -> system.topic(DEAD).of(future).size() == 1);
        assertThat(reason(system.topic(DEAD).of(noEvent).getFirst())).contains("not a CloudEvent");
        assertThat(reason(system.topic(DEAD).of(future).getFirst())).contains("version");
        assertThat(system.topic(DEAD).of(unknown)).isEmpty();
        assertThat(system.run("dead-letters", "assessment-service").orFail().out())
                .contains(noEvent, "not a CloudEvent", future, "replay it after an upgrade");
    }

    @Test
    void comeBackUnchangedAndOnlyOnce() {
        // An event as profile-service published it, of another subject, that was put aside.
        String like = caller.submit(Examples.profile("cto-to-cpto"));
        Caller.eventually(() -> !system.topic(PROFILES).of(like).isEmpty());
        Published published = system.topic(PROFILES).of(like).getFirst();
        String subject = UUID.randomUUID().toString();
        Map<String, String> original = new LinkedHashMap<>(published.headers());
        original.put("ce_id", UUID.randomUUID().toString());
        original.put("ce_subject", subject);
        original.put("ce_partitionkey", subject);
        Map<String, String> dead = new LinkedHashMap<>(original);
        dead.put("kafka_dlt-original-topic", PROFILES);
        dead.put("kafka_dlt-exception-message", "The consumer had a bad day");
        system.topic(DEAD).put(subject, published.value(), dead);

        assertThat(system.run("replay", "--dry-run", DEAD).orFail().out())
                .contains(subject, "The consumer had a bad day", "to " + PROFILES);
        assertThat(system.topic(PROFILES).of(subject)).isEmpty();

        assertThat(system.run("replay", DEAD).orFail().out())
                .contains("The consumer had a bad day");
        caller.awaitRoadmap(subject, 1);
        List<Published> back = system.topic(PROFILES).of(subject);
        assertThat(back).hasSize(1);
        assertThat(back.getFirst().headers()).isEqualTo(original);
        assertThat(back.getFirst().value()).isEqualTo(published.value());

        system.run("replay", DEAD).orFail();
        assertThat(system.topic(PROFILES).of(subject)).hasSize(1);
    }

    @Test
    void areSeenAndPutBackThroughTheEdgeAsByTheCommandLine() {
        String subject = UUID.randomUUID().toString();
        Map<String, String> dead =
                new LinkedHashMap<>(event(subject, "dev.careerpath.profile.submitted.v9"));
        dead.put("kafka_dlt-original-topic", PROFILES);
        dead.put("kafka_dlt-exception-message", "A newer version than we know");
        system.topic(DEAD).put(subject, "{\"kept\":\"as it was\"}", dead);
        Caller operator = system.caller("dead-letters", "operations:manage");
        String letters = "/v1/operations/assessment/dead-letters/" + DEAD;

        JsonNode letter =
                operator.get(letters + "?limit=200")
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(it -> it.at("/subject").asString("").equals(subject))
                        .findFirst()
                        .orElseThrow();
        String at = letters + "/letters/" + letter.at("/id").asString();
        assertThat(letter.at("/reason").asString()).isEqualTo("A newer version than we know");
        assertThat(operator.get(at).expect(200).json().at("/content").asString())
                .contains("as it was");
        assertThat(system.caller("somebody-else", "operations:manage").get(at).status())
                .isEqualTo(404);
        operator.post(at + "/replay", "{}").expect(200);

        assertThat(system.topic(PROFILES).of(subject)).hasSize(1);
        operator.post(at + "/replay", "{}").expect(409);
        assertThat(system.run("dead-letters", DEAD, "--limit", "500").orFail().out())
                .doesNotContain(subject + "  " + letter.at("/id").asString());
        for (String service : List.of("profile", "assessment", "roadmap")) {
            JsonNode state = operator.get("/v1/operations/" + service).expect(200).json();
            assertThat(state.at("/service").asString()).isEqualTo(service);
            assertThat(state.at("/lag").size()).as(service).isPositive();
        }
    }

    @Test
    void areNotTouchedWithoutNamingThem() {
        assertThat(system.run("replay").exit()).isEqualTo(2);
        assertThat(system.run("replay", "no-such-group").err())
                .contains("neither a topic nor a group", DEAD);
    }

    private static String reason(Published letter) {
        return letter.headers().get("kafka_dlt-exception-message");
    }

    private static Map<String, String> event(String subject, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/profile-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-11-24T10:00:00Z");
        headers.put("ce_sequence", "1");
        headers.put("ce_tenantid", "dead-letters");
        headers.put("ce_correlationid", "by-hand");
        headers.put("content-type", "application/json");
        return headers;
    }
}
