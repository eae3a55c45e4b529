package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.starter.test.AccessJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.AtOnce;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody's own subscription, who may see nothing but what is theirs. */
class PersonalSubscriptionsIntegrationTests extends DeliveryScenario {

    private static final String PROFILES = "careerpath.profile.events";
    private static final String CHANGED = "dev.careerpath.profile.access-changed.v1";

    @Test
    void getsTheEventsOfOnesOwnAndOfNobodyElse() {
        JsonNode subscription = subscribed(person("lee"));
        String neighbours = UUID.randomUUID().toString();
        String nobodys = UUID.randomUUID().toString();

        belongs(neighbours, "neighbour", "lee");
        belongs(profile, "lee");
        Topic.named(PROGRESS)
                .publish(
                        event(GENERATED, nobodys, 1),
                        event(GENERATED, neighbours, 2),
                        event(GENERATED, profile, 2));

        await().untilAsserted(() -> assertThat(receiver.about(profile)).hasSize(2));
        Topic.named(PROGRESS).publish(event(COMPLETED, profile, 3));
        await().untilAsserted(() -> assertThat(receiver.about(profile)).hasSize(3));
        assertThat(receiver.received())
                .extracting(Receiver.Received::subject)
                .containsOnly(profile);
        assertThat(subscription.at("/topics").size()).isEqualTo(3);
    }

    @Test
    void isNobodyElses() {
        String at = "/v1/subscriptions/" + subscribed(person("lee")).at("/id").asString();
        String organisations = "/v1/subscriptions/" + subscribe("").at("/id").asString();
        Api manager = Api.at(port).as(tenant, MANAGE);

        assertThat(person("lee").get(at).status()).isEqualTo(200);
        assertThat(person("lee").get("/v1/subscriptions").json().at("/items").size()).isEqualTo(1);
        for (Api other : List.of(person("neighbour"), manager)) {
            assertThat(other.get(at).status()).isEqualTo(404);
            assertThat(other.get(at + "/deliveries").status()).isEqualTo(404);
            assertThat(other.post(at + "/pause", "{}").status()).isEqualTo(404);
            assertThat(other.get("/v1/subscriptions").body()).doesNotContain(at.substring(18));
        }
        assertThat(person("lee").get(organisations).status()).isEqualTo(404);
        assertThat(
                        Api.at(port)
                                .as(tenant, "own:read")
                                .post("/v1/subscriptions", "{\"url\":\"" + receiver.url() + "\"}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void thereAreTenAtMostHoweverManyAreMadeAtOnce() {
        Api lee = person("lee");
        String body = "{\"url\":\"" + receiver.url() + "\"}";

        List<Integer> statuses = AtOnce.of(20, i -> lee.post("/v1/subscriptions", body).status());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(lee.get("/v1/subscriptions").json().at("/items").size()).isEqualTo(10);
    }

    @Test
    void pausedAndResumedByManyAtOnceNobodyIsSentAway() {
        Api lee = person("lee");
        String at = "/v1/subscriptions/" + subscribed(lee).at("/id").asString();

        assertThat(
                        AtOnce.of(
                                20,
                                i ->
                                        lee.post(at + (i % 2 == 0 ? "/pause" : "/resume"), "{}")
                                                .status()))
                .containsOnly(200);
    }

    private Api person(String account) {
        return Api.at(port).with(TestTokens.ofPerson(tenant, account, "own:read", "own:write"));
    }

    private JsonNode subscribed(Api person) {
        var answer = person.post("/v1/subscriptions", "{\"url\":\"" + receiver.url() + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private void belongs(String subject, String owner, String... sharedWith) {
        String access = AccessJson.of(tenant, owner, List.of("ROADMAP", "READINESS"), sharedWith);
        Topic.named(PROFILES).publish(event(CHANGED, subject, 1, "{\"access\":" + access + "}"));
    }
}
