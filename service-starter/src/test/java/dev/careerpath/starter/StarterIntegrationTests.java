package dev.careerpath.starter;

import static dev.careerpath.starter.ThingsApplication.COUNTS;
import static dev.careerpath.starter.ThingsApplication.THINGS;
import static dev.careerpath.starter.ThingsApplication.added;
import static dev.careerpath.starter.ThingsApplication.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.ContextConfiguration;

/** What the starter promises, seen from outside a small service that uses it. */
@SpringBootTest(
        classes = ThingsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=things")
@ContextConfiguration(initializers = Backends.class)
class StarterIntegrationTests {

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;
    @Autowired private KafkaAdmin kafka;
    @Autowired private DerivedDocuments<ThingsApplication.Count> counts;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void followsAWriteThroughTheOutboxAndTheStepToBothTopics() {
        var answer = Api.at(port).as("acme", "things:write").post("/things", "{\"name\":\"lamp\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String id = answer.json().at("/id").asString();
        Event added = Topic.named(THINGS).eventsOf(id, 1).getFirst();
        Event counted = Topic.named(COUNTS).eventsOf(id, 1).getFirst();
        assertThat(counted.causationId()).isEqualTo(added.id());
        assertThat(counted.correlationId()).isEqualTo(added.correlationId());
        assertThat(counted.sequence()).isEqualTo(1);
        assertThat(counted.tenant()).isEqualTo("acme");
        assertThat(counts.latest("acme", id)).isPresent();
        assertThat(counts.latest("other", id)).isEmpty();
    }

    @Test
    void findsWhatACrashLeftInTheOutbox() throws InterruptedException {
        var left =
                new ThingsApplication.Stored(subject, "acme", List.of(added(subject, "acme", 1)));
        mongo.insert(left, "things");

        assertThat(Topic.named(THINGS).eventsOf(subject, 1)).hasSize(1);
        Thread.sleep(500);
        assertThat(
                        mongo.findById(subject, org.bson.Document.class, "things")
                                .getList("outbox", Object.class))
                .isEmpty();
    }

    @Test
    void countsARedeliveredEventOnceAndRepeatsItsAnnouncementUnderTheSameId() {
        Event first = added(subject, "acme", 1);
        Topic.named(THINGS).publish(first, first, added(subject, "acme", 2));

        List<Event> counted = Topic.named(COUNTS).eventsOf(subject, 3);
        assertThat(counted)
                .extracting(Event::id)
                .containsExactly(counted.get(0).id(), counted.get(0).id(), counted.get(2).id());
        assertThat(counted.get(2).sequence()).isEqualTo(2);
        assertThat(counts.versions("acme", subject)).hasSize(2);
    }

    @Test
    void ignoresAnEventThatIsOlderThanWhatItHas() {
        Topic.named(THINGS)
                .publish(
                        added(subject, "acme", 5),
                        added(subject, "acme", 4),
                        added(subject, "acme", 6));

        assertThat(Topic.named(COUNTS).eventsOf(subject, 2)).hasSize(2);
        assertThat(counts.latest("acme", subject).orElseThrow().present().times()).isEqualTo(2);
    }

    @Test
    void erasesEveryVersionAndStaysErased() throws InterruptedException {
        Topic.named(THINGS).publish(added(subject, "acme", 1));
        Topic.named(COUNTS).eventsOf(subject, 1);
        Topic.named(THINGS)
                .publish(
                        event("dev.careerpath.thing.erased.v1", subject, "acme", 2),
                        added(subject, "acme", 3));

        for (int i = 0; i < 100 && !counts.versions("acme", subject).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(counts.versions("acme", subject)).isEmpty();
        assertThat(counts.latest("acme", subject)).isEmpty();
        var last =
                Topic.named(COUNTS)
                        .recordsWhere(record -> subject.equals(record.key()), 2)
                        .getLast();
        assertThat(last.value()).as("a tombstone for the compacted topic").isNull();
        assertThat(EventRecords.fromRecord(last).sequence()).isEqualTo(2);
    }

    @Test
    void putsWhatItCannotReadOnTheDeadLetterTopicWithTheReasonAndGoesOn() {
        Topic.named(THINGS).publishRaw(subject, "not json");
        Topic.named(THINGS).publish(event("dev.careerpath.thing.added.v2", subject, "acme", 1));
        Topic.named(THINGS).publish(event("dev.careerpath.thing.painted.v1", subject, "acme", 1));
        Topic.named(THINGS).publish(added(subject, "acme", 1));

        assertThat(Topic.named(COUNTS).eventsOf(subject, 1)).hasSize(1);
        var dead =
                Topic.named(THINGS + ".things.dlt")
                        .recordsWhere(record -> subject.equals(record.key()), 2);
        assertThat(dead)
                .extracting(record ->
                        new String(
                                record.headers().lastHeader("kafka_dlt-exception-message").value(),
                                StandardCharsets.UTF_8))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("not a CloudEvent"),
                        reason -> assertThat(reason).contains("added.v2", "upgrade"));
    }

    @Test
    void refusesAnEventThatCrossesTenants() {
        Topic.named(THINGS).publish(added(subject, "acme", 1), added(subject, "other", 2));

        assertThat(
                        Topic.named(THINGS + ".things.dlt")
                                .recordsWhere(record -> subject.equals(record.key()), 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":             | ``    | not well-formed JSON at line 1",
                "{\"nam\":\"lamp\"}     | /nam  | known: name",
                "{\"name\":{}}         | /name | text is expected",
            })
    void saysWhatIsWrongWithABodyAndWhere(String body, String pointer, String message) {
        var answer = Api.at(port).as("acme", "things:write").post("/things", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void refusesTooLargeABody() {
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
        var answer = Api.at(port).as("acme", "things:write").post("/things", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().at("/detail").asString()).contains("1");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Prefix, gopher",
        "X-Forwarded-Prefix, /a b",
        "X-Forwarded-Prefix, /%zz",
        "X-Forwarded-Prefix, /a?b",
        "X-Forwarded-Prefix, http://a",
        "Forwarded, host:port",
        "Forwarded, for=a;host=b:c:d",
        "X-Forwarded-Host, a:b:c",
        "X-Forwarded-Port, x",
        "X-Forwarded-Proto, 1"
    })
    void answersAHeaderThatNoProxyWroteWithoutAnErrorOfItsOwn(String name, String value) {
        var answer = withHeader(name, value);

        assertThat(answer.status()).as(answer.body()).isIn(200, 400);
    }

    @Test
    void refusesAPrefixThatIsNoPathAndTakesOneThatIs() {
        var refused = withHeader("X-Forwarded-Prefix", "gopher");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/detail").asString()).contains("X-Forwarded-Prefix");

        assertThat(withHeader("X-Forwarded-Prefix", "/career/a-1").status()).isEqualTo(200);
        assertThat(withHeader("X-Forwarded-Prefix", "/").status()).isEqualTo(200);
        assertThat(withHeader("X-Forwarded-Prefix", "/a/, /b").status()).isEqualTo(200);
    }

    private Api.Answer withHeader(String name, String value) {
        return Api.at(port)
                .as("acme", "things:write")
                .send(
                        "POST",
                        "/things",
                        "{\"name\":\"lamp\"}",
                        request -> request.setHeader(name, value));
    }

    @Test
    void letsNobodyInWithoutAGoodToken() {
        Api stranger = Api.at(port);
        String body = "{\"name\":\"lamp\"}";
        assertThat(stranger.post("/things", body).status()).isEqualTo(401);
        assertThat(
                        stranger.with(TestTokens.expired("acme", "things:write"))
                                .post("/things", body)
                                .status())
                .isEqualTo(401);
        assertThat(
                        stranger.with(TestTokens.forged("acme", "things:write"))
                                .post("/things", body)
                                .status())
                .isEqualTo(401);
        assertThat(stranger.as("bad tenant!", "things:write").post("/things", body).status())
                .isEqualTo(401);
        assertThat(stranger.as("acme", "things:read").post("/things", body).status())
                .isEqualTo(403);
        assertThat(stranger.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void namesTheScopeThatIsMissing() {
        Api known = Api.at(port).as("acme", "things:read");

        assertNames("things:write", known.post("/things", "{\"name\":\"lamp\"}"));
        assertNames("metrics:read", known.get("/actuator/prometheus"));
        assertNames("operations:manage", known.post("/actuator/repair", "{}"));
    }

    private static void assertNames(String scope, Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/scopes/0").asString()).isEqualTo(scope);
        assertThat(answer.json().at("/detail").asString()).endsWith(scope + ".");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    @Test
    void tellsAnUnknownPathFromAWrongMethod() {
        Api known = Api.at(port).as("acme", "things:write");

        var nowhere = known.get("/elsewhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().at("/type").asString()).isEqualTo("/problems/not-found");
        assertThat(Api.at(port).get("/elsewhere").status()).isEqualTo(401);

        var wrong = known.send("PUT", "/things", "{}", request -> request);
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).isEqualTo("POST");
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void answersHeadAsGet() {
        Api metrics = Api.at(port).as("acme", "metrics:read");

        assertThat(metrics.send("HEAD", "/actuator/prometheus", null, request -> request).status())
                .isEqualTo(200);
        assertThat(Api.at(port).send("HEAD", "/v3/api-docs", null, request -> request).status())
                .isEqualTo(200);
        assertThat(
                        Api.at(port)
                                .as("acme", "things:read")
                                .send("HEAD", "/actuator/prometheus", null, request -> request)
                                .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhyATokenIsRefused() {
        for (Object tenant : List.of(List.of("acme"), 7, Map.of())) {
            var answer =
                    Api.at(port)
                            .with(TestTokens.with("tenant", tenant, "acme", "things:write"))
                            .post("/things", "{\"name\":\"lamp\"}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .startsWith(
                            "Bearer error=\"invalid_token\", error_description=\"The claim tenant ");
            assertThat(answer.json().at("/detail").asString()).startsWith("The claim tenant ");
        }
        assertThat(Api.at(port).post("/things", "{}").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void takesScopesFromAnArrayToo() {
        String token = TestTokens.with("scope", List.of("things:write"), "acme");

        assertThat(Api.at(port).with(token).post("/things", "{\"name\":\"lamp\"}").status())
                .isEqualTo(200);
    }

    @Test
    void givesTopicsThatExistAlreadyTheSettingsTheyNeed() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, THINGS);
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    topic,
                                    List.of(
                                            new AlterConfigOp(
                                                    new ConfigEntry("cleanup.policy", "delete"),
                                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();

            kafka.initialize();

            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact,delete");
            assertThat(settings.get("max.compaction.lag.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(8).toMillis()));
        }
    }

    @Test
    void describesTheScopeAndTheProblemsOfEveryOperation() {
        var api = Api.at(port).get("/v3/api-docs").json();

        var add = api.at("/paths/~1things/post");
        assertThat(add.at("/security/0/token/0").asString()).isEqualTo("things:write");
        assertThat(add.at("/responses").propertyNames())
                .contains("200", "400", "401", "403", "413", "415");
        assertThat(add.at("/responses/400/$ref").asString())
                .isEqualTo("#/components/responses/BadRequest");
        assertThat(
                        api.at(
                                        "/components/responses/BadRequest/content/application~1problem+json/schema/$ref")
                                .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties/detail/type").asString())
                .isEqualTo("string");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void tellsItsHealthAndItsMeters() {
        assertThat(Api.at(port).get("/actuator/health/readiness").json().at("/status").asString())
                .isEqualTo("UP");
        Api.at(port).as("acme", "things:write").post("/things", "{\"name\":\"lamp\"}");
        assertThat(Api.at(port).as("acme", "metrics:read").get("/actuator/prometheus").body())
                .contains("careerpath_outbox_backlog", "careerpath_end_to_end", "kafka_consumer");
    }
}
