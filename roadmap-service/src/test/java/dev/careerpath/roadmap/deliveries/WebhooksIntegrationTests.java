package dev.careerpath.roadmap.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.roadmap.RoadmapService;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Subscriptions and deliveries, seen by a customer with an endpoint. */
@SpringBootTest(
        classes = RoadmapService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.deliveries.allow-local=true",
            "careerpath.deliveries.first-retry=100ms",
            "careerpath.deliveries.retry-factor=2",
            "careerpath.deliveries.longest-retry=400ms",
            "careerpath.deliveries.retry-for=1500ms",
            "careerpath.deliveries.pause-after=3s",
            "careerpath.deliveries.break-for=300ms",
            "careerpath.deliveries.answer-within=2s",
            "careerpath.deliveries.poll=50ms"
        })
@ContextConfiguration(initializers = Backends.class)
class WebhooksIntegrationTests {

    private static final String GENERATED = "dev.careerpath.roadmap.generated.v1";
    private static final String COMPLETED = "dev.careerpath.milestone.completed.v1";
    private static final String PROGRESS = "careerpath.progress.events";
    private static final String MANAGE = "subscriptions:manage";

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;
    @Autowired private Housekeeping housekeeping;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String profile = UUID.randomUUID().toString();
    private final Receiver receiver = new Receiver();

    @DynamicPropertySource
    static void secretsKey(DynamicPropertyRegistry properties) throws IOException {
        Path key = Files.createTempFile("career-path-secrets", ".key");
        key.toFile().deleteOnExit();
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("careerpath.secrets-key", key::toString);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

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
        assertThat(first.json().at("/data/roadmapVersion").asInt()).isEqualTo(1);
        assertThat(receiver.received().get(1).json().at("/type").asString()).isEqualTo(COMPLETED);

        JsonNode log = log(subscription, "").at("/items");
        assertThat(log).hasSize(2);
        assertThat(log.get(0).at("/status").asString()).isEqualTo("DELIVERED");
        assertThat(log.get(0).at("/attempts/0/status").asInt()).isEqualTo(204);
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
        assertThat(post(subscription, "/resume", null).status()).isEqualTo(409);
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

    private JsonNode subscribe(String more) {
        var answer =
                Api.at(port)
                        .as(tenant, MANAGE)
                        .post(
                                "/v1/subscriptions",
                                "{\"url\":\"" + receiver.url() + "\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode read(JsonNode subscription) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .get("/v1/subscriptions/" + subscription.at("/id").asString())
                .json();
    }

    private JsonNode log(JsonNode subscription, String query) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .get(
                        "/v1/subscriptions/"
                                + subscription.at("/id").asString()
                                + "/deliveries"
                                + query)
                .json();
    }

    private Api.Answer post(JsonNode subscription, String path, String body) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .send(
                        "POST",
                        "/v1/subscriptions/" + subscription.at("/id").asString() + path,
                        body,
                        request -> request);
    }

    private Event event(String type, String subject, long sequence) {
        Instant now = Instant.now();
        return new Event(
                UUID.randomUUID().toString(),
                "/roadmap-service",
                type,
                subject,
                now,
                sequence,
                tenant,
                "correlation-" + subject,
                null,
                null,
                now,
                "{\"roadmapVersion\":1}");
    }
}
