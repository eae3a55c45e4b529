package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Subscriptions and deliveries, seen by a customer with an endpoint. */
class WebhooksIntegrationTests extends DeliveryScenario {

    @Autowired private Housekeeping housekeeping;

    @Test
    void deliversASignedCloudEventOnceHoweverOftenItIsPublished() {
        JsonNode subscription = subscribe("");
        Event event = event(GENERATED, profile, 1);
        Topic.named(PROGRESS).publish(event, event);
        Topic.named(PROGRESS).publish(event, event(COMPLETED, profile, 2));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        Receiver.Received first = receiver.received().getFirst();
        assertThat(first.isSignedWith(subscription.at("/secret").asString())).isTrue();
        assertThat(first.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(first.json().at("/specversion").asString()).isEqualTo("1.0");
        assertThat(first.json().at("/id").asString()).isEqualTo(event.id());
        assertThat(first.json().at("/source").asString()).isEqualTo(event.source());
        assertThat(first.json().at("/sequence").asString()).isEqualTo("1");
        assertThat(first.json().at("/dataschema").asString())
                .isEqualTo("http://localhost:8080/schemas/" + GENERATED + ".schema.json");
        assertThat(first.json().at("/data/roadmapVersion").asInt()).isEqualTo(1);
        assertThat(receiver.received().get(1).json().at("/type").asString()).isEqualTo(COMPLETED);

        JsonNode log = log(subscription, "").at("/items");
        assertThat(log).hasSize(2);
        assertThat(log.get(0).at("/status").asString()).isEqualTo("DELIVERED");
        assertThat(log.get(0).at("/attempts/0/status").asInt()).isEqualTo(204);
    }

    @Test
    void bringsTheLoginAndTheHeadersThatAGatewayAsksFor() {
        JsonNode subscription =
                subscribe(
                        ",\"login\":{\"scheme\":\"BASIC\",\"username\":\"hr\",\"password\":\"s3cret\"},"
                                + "\"headers\":{\"X-Api-Key\":\"of the gateway\"}");
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        Receiver.Received first = receiver.received().getFirst();
        assertThat(first.header("x-api-key")).isEqualTo("of the gateway");
        assertThat(first.header("authorization"))
                .isEqualTo(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "hr:s3cret".getBytes(StandardCharsets.UTF_8)));
        assertThat(first.isSignedWith(subscription.at("/secret").asString())).isTrue();
        assertThat(stored(subscription)).doesNotContain("s3cret", "of the gateway");
    }

    private String stored(JsonNode subscription) {
        return String.valueOf(
                mongo.getCollection(Subscriptions.COLLECTION)
                        .find(Filters.eq("_id", subscription.at("/id").asString()))
                        .first());
    }

    @Test
    void triesAgainUnderTheSameIdAndKeepsTheOrderOfEachProfile() {
        subscribe("");
        String other = UUID.randomUUID().toString();
        receiver.answers(one ->
                new Receiver.Answer(
                        one.subject().equals(profile) && receiver.about(profile).size() < 3
                                ? 500
                                : 200,
                        Map.of()));
        Topic.named(PROGRESS)
                .publish(
                        event(GENERATED, profile, 1),
                        event(COMPLETED, profile, 2),
                        event(GENERATED, other, 1));

        await().untilAsserted(() -> assertThat(receiver.about(profile)).hasSize(4));
        assertThat(receiver.about(profile).subList(0, 3))
                .extracting(one -> one.header("webhook-id"))
                .containsOnly(receiver.about(profile).getFirst().header("webhook-id"));
        assertThat(receiver.about(profile))
                .extracting(one -> one.json().at("/sequence").asString())
                .containsExactly("1", "1", "1", "2");
        assertThat(receiver.about(other).getFirst().at())
                .isBefore(receiver.about(profile).get(2).at());
    }

    @Test
    void endsTheSubscriptionWhenTheEndpointIsGone() {
        JsonNode subscription = subscribe("");
        receiver.answers(410);
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1), event(COMPLETED, profile, 2));

        await().untilAsserted(() ->
                assertThat(read(subscription).at("/status").asString()).isEqualTo("ENDED"));
        Topic.named(PROGRESS).publish(event(COMPLETED, profile, 3));
        await().untilAsserted(() ->
                assertThat(log(subscription, "").at("/items"))
                        .allSatisfy(one ->
                                assertThat(one.at("/status").asString()).isEqualTo("CANCELLED")));
        assertThat(receiver.received()).hasSize(1);
        assertThat(read(subscription).at("/reason").asString()).contains("410");
        assertThat(post(subscription, "/resume", null).status()).isEqualTo(409);
    }

    @Test
    void tellsTheOthersOnceThatASubscriptionHasEnded() {
        JsonNode subscription = subscribe("");
        JsonNode other = subscribe(",\"types\":[\"subscription.ended.v1\"]");
        receiver.answers(one ->
                new Receiver.Answer(
                        one.json().at("/type").asString().equals(GENERATED) ? 410 : 200, Map.of()));
        Topic.named(PROGRESS)
                .publish(
                        event(GENERATED, profile, 1),
                        event(GENERATED, UUID.randomUUID().toString(), 1),
                        event(GENERATED, UUID.randomUUID().toString(), 1));

        await().untilAsserted(
                        () -> assertThat(log(other, "?status=DELIVERED").at("/items")).hasSize(1));
        String id = subscription.at("/id").asString();
        Event notice = Topic.named(PROGRESS).eventsOf(id, 1).getFirst();
        assertThat(notice.type()).isEqualTo("dev.careerpath.subscription.ended.v1");
        assertThat(notice.tenant()).isEqualTo(tenant);
        assertThat(notice.data())
                .contains(id, "410")
                .contains(read(subscription).at("/reason").asString());
        assertThat(receiver.about(id)).hasSize(1);
    }

    @Test
    void comesBackWhenTheEndpointAsksToAndNotBefore() {
        subscribe("");
        receiver.answers(one ->
                receiver.received().size() == 1
                        ? new Receiver.Answer(429, Map.of("Retry-After", "1"))
                        : new Receiver.Answer(200, Map.of()));
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(
                        Duration.between(
                                receiver.received().get(0).at(), receiver.received().get(1).at()))
                .isGreaterThan(Duration.ofMillis(980));
    }

    @Test
    void writesDownThatAnEndpointHangsAndTriesItAgain() {
        JsonNode subscription = subscribe("");
        receiver.answers(_ -> {
            if (receiver.received().size() == 1) {
                hang(Duration.ofSeconds(10));
            }
            return new Receiver.Answer(204, Map.of());
        });
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));

        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=DELIVERED").at("/items")).hasSize(1));
        JsonNode attempts = log(subscription, "").at("/items/0/attempts");
        assertThat(attempts).hasSize(2);
        assertThat(attempts.at("/0/failure").asString()).containsAnyOf("in time", "within 2 s");
        assertThat(attempts.at("/0/millis").asInt()).isBetween(1_900, 8_000);
        assertThat(attempts.at("/1/status").asInt()).isEqualTo(204);
        assertThat(receiver.received())
                .extracting(one -> one.header("webhook-id"))
                .hasSize(2)
                .containsOnly(receiver.received().getFirst().header("webhook-id"));
    }

    @Test
    void putsAsideWhatNobodyCanReadAndGoesOn() {
        subscribe("");
        Event unreadable = event(GENERATED, profile, 1, "no JSON");
        Topic.named(PROGRESS).publish(unreadable, event(COMPLETED, profile, 2));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().json().at("/type").asString())
                .isEqualTo(COMPLETED);
        assertThat(Topic.named(PROGRESS + ".webhooks.dlt").eventsOf(profile, 1))
                .extracting(Event::id)
                .containsExactly(unreadable.id());
    }

    @Test
    void signsWithBothSecretsWhileTheyOverlap() {
        JsonNode subscription = subscribe("");
        JsonNode rotated = post(subscription, "/rotate-secret", null).json();
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        Receiver.Received one = receiver.received().getFirst();
        assertThat(one.isSignedWith(subscription.at("/secret").asString())).isTrue();
        assertThat(one.isSignedWith(rotated.at("/secret").asString())).isTrue();
        assertThat(rotated.at("/secretsValid").asInt()).isEqualTo(2);
        assertThat(Instant.parse(rotated.at("/previousSecretUntil").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(read(subscription).has("secret")).isFalse();
        assertThat(mongo.getCollection("subscriptions").find().first().toJson())
                .doesNotContain("whsec_");
    }

    @Test
    void keepsEventsWhileItIsPausedAndGoesOnWhereItStopped() throws InterruptedException {
        JsonNode subscription = subscribe("");
        post(subscription, "/pause", null);
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1), event(COMPLETED, profile, 2));
        await().untilAsserted(() -> assertThat(log(subscription, "").at("/items")).hasSize(2));
        Thread.sleep(400);
        assertThat(receiver.received()).isEmpty();

        post(subscription, "/resume", null);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(receiver.received())
                .extracting(one -> one.json().at("/sequence").asString())
                .containsExactly("1", "2");
    }

    @Test
    void givesUpInTheEndAndReplaysWhatFailedOrOneOrFromATime() {
        JsonNode subscription = subscribe("");
        receiver.answers(503);
        Instant before = Instant.now().minusSeconds(1);
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));
        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=FAILED").at("/items")).hasSize(1));
        JsonNode failed = log(subscription, "?status=FAILED").at("/items/0");
        int tries = failed.at("/tries").asInt();
        assertThat(tries).isGreaterThan(2);
        assertThat(failed.at("/attempts")).hasSize(tries);

        receiver.answers(200);
        receiver.received().clear();
        assertThat(
                        post(subscription, "/replay", "{\"failed\":true}")
                                .json()
                                .at("/deliveries")
                                .asInt())
                .isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=DELIVERED").at("/items")).hasSize(1));
        post(subscription, "/deliveries/" + failed.at("/id").asString() + "/replay", null);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(
                        post(subscription, "/replay", "{\"from\":\"" + before + "\"}")
                                .json()
                                .at("/deliveries")
                                .asInt())
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(3));
        assertThat(receiver.received())
                .extracting(one -> one.header("webhook-id"))
                .containsOnly(failed.at("/id").asString());
    }

    @Test
    void pausesWhatHasFailedForDaysAndSaysSo() {
        JsonNode subscription = subscribe("");
        receiver.answers(500);
        Topic.named(PROGRESS)
                .publish(
                        event(GENERATED, profile, 1),
                        event(COMPLETED, profile, 2),
                        event(COMPLETED, profile, 3),
                        event(COMPLETED, profile, 4));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(read(subscription).at("/status").asString())
                                .isEqualTo("PAUSED"));
        assertThat(read(subscription).at("/reason").asString()).contains("failed since");
        Event notice =
                Topic.named(PROGRESS).eventsOf(subscription.at("/id").asString(), 1).getFirst();
        assertThat(notice.type()).isEqualTo("dev.careerpath.subscription.paused.v1");
        assertThat(notice.tenant()).isEqualTo(tenant);

        receiver.answers(200);
        post(subscription, "/resume", null);
        await().untilAsserted(() ->
                assertThat(log(subscription, "?status=PENDING").at("/items")).isEmpty());
        assertThat(read(subscription).has("failingSince")).isFalse();
    }

    @Test
    void sendsNobodyTheEventsOfAnotherOrganisation() {
        subscribe("");
        Event foreign =
                new Event(
                        UUID.randomUUID().toString(),
                        "/roadmap-service",
                        GENERATED,
                        UUID.randomUUID().toString(),
                        Instant.now(),
                        1,
                        "somebody-else",
                        "c",
                        null,
                        null,
                        Instant.now(),
                        "{}");
        Topic.named(PROGRESS).publish(foreign, event(GENERATED, profile, 1));

        await().untilAsserted(() -> assertThat(receiver.about(profile)).hasSize(1));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void sendsOnlyWhatTheTokenThatSubscribedMayRead() {
        subscribe("");
        JsonNode more =
                Api.at(port)
                        .as(tenant, MANAGE, "profiles:read")
                        .post("/v1/subscriptions", "{\"url\":\"" + receiver.url() + "/more\"}")
                        .json();
        Topic.named("careerpath.profile.events")
                .publish(event("dev.careerpath.profile.submitted.v1", profile, 1));
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(3));
        assertThat(log(more, "").at("/items")).hasSize(2);
        assertThat(
                        Api.at(port)
                                .as(tenant, MANAGE)
                                .post(
                                        "/v1/subscriptions",
                                        "{\"url\":\"%s\",\"types\":[\"profile.submitted.v1\"]}"
                                                .formatted(receiver.url()))
                                .json()
                                .at("/errors/0/message")
                                .asString())
                .contains("profiles:read");
    }

    @Test
    void filtersByTypeAndProfile() {
        subscribe(",\"types\":[\"milestone.completed.v1\"],\"profileId\":\"" + profile + "\"");
        Topic.named(PROGRESS)
                .publish(
                        event(COMPLETED, UUID.randomUUID().toString(), 1),
                        event(GENERATED, profile, 1),
                        event(COMPLETED, profile, 2));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        assertThat(receiver.received().getFirst().json().at("/sequence").asString()).isEqualTo("2");
    }

    @Test
    void forgetsAnErasedPersonAndSaysThatItIsErased() {
        JsonNode subscription = subscribe("");
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        Topic.named(PROGRESS).publish(event("dev.careerpath.profile.erased.v1", profile, 2));

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(log(subscription, "").at("/items")).hasSize(1);
        assertThat(mongo.getCollection("delivery-payloads").find())
                .noneMatch(payload ->
                        payload.toJson().contains(profile) && payload.toJson().contains(GENERATED));
    }

    @Test
    void triesTheEndpointOnRequest() {
        JsonNode subscription = subscribe("");

        JsonNode tested = post(subscription, "/test", null).json();

        assertThat(tested.at("/accepted").asBoolean()).isTrue();
        assertThat(tested.at("/status").asInt()).isEqualTo(204);
        assertThat(receiver.received().getFirst().json().at("/dataschema").asString())
                .isEqualTo(
                        "http://localhost:8080/schemas/dev.careerpath.subscription.test.v1.schema.json");
        assertThat(
                        receiver.received()
                                .getFirst()
                                .isSignedWith(subscription.at("/secret").asString()))
                .isTrue();
    }

    @Test
    void findsPendingDeliveriesThatStandInNoLine() {
        JsonNode subscription = subscribe("");
        post(subscription, "/pause", null);
        Topic.named(PROGRESS).publish(event(GENERATED, profile, 1));
        await().untilAsserted(() -> assertThat(log(subscription, "").at("/items")).hasSize(1));
        await().until(() -> mongo.getCollection("delivery-lanes").countDocuments() > 0);
        mongo.getCollection("delivery-lanes").deleteMany(new org.bson.Document());
        mongo.getCollection("deliveries")
                .updateMany(
                        new org.bson.Document("tenant", tenant),
                        new org.bson.Document(
                                "$set",
                                new org.bson.Document(
                                        "createdAt",
                                        java.util.Date.from(Instant.now().minusSeconds(3600)))));
        post(subscription, "/resume", null);

        housekeeping.tidy();

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
    }

    private static void hang(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
