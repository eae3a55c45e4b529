package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What an operator sees of the service, and does with its dead letters. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class OperationsIntegrationTests {

    private static final String ASSESSMENTS = "careerpath.assessment.events";
    private static final String AT = "/v1/operations/profile";
    private static final String LETTERS =
            AT + "/dead-letters/" + ASSESSMENTS + ".profile-service.dlt";

    @LocalServerPort private int port;

    private final String tenant = "operations-" + UUID.randomUUID();

    @Test
    void saysHowTheServiceIsAndWhatWaitsInIt() {
        JsonNode state = operator().get(AT).json();

        assertThat(state.at("/service").asString()).isEqualTo("profile");
        assertThat(state.at("/up").asBoolean()).as(state.toString()).isTrue();
        assertThat(state.at("/parts").valueStream().map(part -> part.at("/name").asString()))
                .containsExactly("broker", "store", "topics", "consumers");
        assertThat(
                        state.at("/lag")
                                .valueStream()
                                .filter(lag -> lag.at("/topic").asString().equals(ASSESSMENTS))
                                .filter(lag ->
                                        lag.at("/group").asString().equals("profile-service"))
                                .map(lag -> lag.at("/partition").asInt()))
                .contains(0, 1);
        assertThat(state.at("/outbox").isArray()).isTrue();
    }

    @Test
    void showsDeadLettersAndPutsOneBackThenAll() {
        String one = putAside("{}");
        String two = putAside("{}");

        JsonNode first = waiting(it -> it.at("/subject").asString("").equals(one)).getFirst();
        assertThat(first.at("/reason").asString()).contains("says nothing of a person");
        assertThat(first.at("/type").asString())
                .isEqualTo("dev.careerpath.assessment.completed.v1");
        assertThat(first.at("/to").asString()).isEqualTo(ASSESSMENTS);
        JsonNode topic =
                operator()
                        .get(AT + "/dead-letters")
                        .json()
                        .at("/topics")
                        .valueStream()
                        .filter(it -> it.at("/topic").asString().equals(ASSESSMENTS))
                        .findFirst()
                        .orElseThrow();
        assertThat(topic.at("/waiting").asLong()).isGreaterThanOrEqualTo(2);

        String at = LETTERS + "/letters/" + first.at("/id").asString() + "/replay";
        assertThat(operator().post(at, "{\"dryRun\":true}").json().at("/letters").asLong())
                .isEqualTo(1);
        assertThat(waiting(it -> it.at("/id").equals(first.at("/id")))).hasSize(1);
        assertThat(operator().post(at, "{}").status()).isEqualTo(200);
        // It cannot be processed now either, so it is put aside once more.
        assertThat(Topic.named(ASSESSMENTS).eventsOf(one, 2)).hasSize(2);
        assertThat(waiting(it -> it.at("/id").equals(first.at("/id")))).isEmpty();
        assertThat(operator().post(at, "{}").status()).isEqualTo(409);

        JsonNode dry = operator().post(LETTERS + "/replay", "{\"dryRun\":true}").json();
        assertThat(dry.at("/letters").asLong()).isPositive();
        assertThat(dry.at("/to/0/what").asString()).isEqualTo(ASSESSMENTS);
        assertThat(Topic.named(ASSESSMENTS).eventsOf(two, 1)).hasSize(1);
        assertThat(operator().post(LETTERS + "/replay", "{}").json().at("/left").asLong()).isZero();
        assertThat(Topic.named(ASSESSMENTS).eventsOf(two, 2)).hasSize(2);
    }

    @Test
    void readsALetterInFullAndItsPersonSeesThat() {
        Api leader = Api.at(port).with(TestTokens.ofPerson(tenant, "lee", "own:read", "own:write"));
        String id =
                leader.post(
                                "/v1/profiles",
                                """
                                {"name":"Ada Example","currentRole":"CTO","targetRole":"CPTO",
                                 "context":{"companyStage":"SCALE_UP"},
                                 "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
                                """)
                        .json()
                        .at("/id")
                        .asString();
        Topic.named(ASSESSMENTS).publish(event(id, "{\"spoilt\":true}"));
        String letter = idOf(id);

        JsonNode whole = operator().get(LETTERS + "/letters/" + letter).json();
        assertThat(whole.at("/content").asString()).isEqualTo("{\"spoilt\":true}");
        assertThat(whole.at("/headers/ce_tenantid").asString()).isEqualTo(tenant);
        await(() ->
                leader.get("/v1/profiles/" + id + "/audit")
                        .body()
                        .contains("dead-letters/{topic}/letters/{letter}"));
    }

    @Test
    void tellsNobodyWhatALetterOfAnotherTenantSays() {
        String subject = putAside("{\"secret\":1}");
        String letter = idOf(subject);
        Api stranger = Api.at(port).as("somebody-else", "operations:manage");

        JsonNode seen = listed(stranger, it -> it.at("/id").asString().equals(letter)).getFirst();
        assertThat(seen.has("subject")).isFalse();
        assertThat(seen.has("reason")).isFalse();
        assertThat(stranger.get(LETTERS + "/letters/" + letter).status()).isEqualTo(404);
        assertThat(stranger.get(LETTERS + "/letters/" + letter).body())
                .isEqualTo(
                        stranger.get(LETTERS + "/letters/0-999999")
                                .body()
                                .replace("0-999999", letter));
        String nobodys = UUID.randomUUID().toString();
        Topic.named(ASSESSMENTS).publishRaw(nobodys, "not an event");
        assertThat(operator().get(LETTERS + "/letters/" + idOf(nobodys)).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatMakesNoSense() {
        Api operator = operator();
        assertThat(operator.get(AT + "/dead-letters/careerpath.other.dlt").status()).isEqualTo(404);
        assertThat(operator.get(LETTERS + "/letters/one").status()).isEqualTo(404);
        assertThat(operator.get(LETTERS + "?cursor=none").status()).isEqualTo(400);
        assertThat(operator.get(LETTERS + "?limit=0").status()).isEqualTo(400);
        assertThat(operator.post(LETTERS + "/replay", "{\"limit\":0}").status()).isEqualTo(400);
        assertThat(Api.at(port).as(tenant, "profiles:read", "metrics:read").get(AT).status())
                .isEqualTo(403);
        assertThat(Api.at(port).get(AT).status()).isEqualTo(401);
    }

    private Api operator() {
        return Api.at(port).with(TestTokens.ofPerson(tenant, "olu", "operations:manage"));
    }

    /** Has the service put an event of a new subject aside; gives the subject. */
    private String putAside(String data) {
        String subject = UUID.randomUUID().toString();
        Topic.named(ASSESSMENTS).publish(event(subject, data));
        idOf(subject);
        return subject;
    }

    private Event event(String subject, String data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(
                UUID.randomUUID().toString(),
                "/assessment-service",
                "dev.careerpath.assessment.completed.v1",
                subject,
                now,
                1,
                tenant,
                "by-hand",
                null,
                null,
                now,
                data);
    }

    private String idOf(String subject) {
        Predicate<JsonNode> about = it -> it.at("/subject").asString("").equals(subject);
        await(() -> !waiting(about).isEmpty());
        return waiting(about).getFirst().at("/id").asString();
    }

    private List<JsonNode> waiting(Predicate<JsonNode> which) {
        return listed(operator(), which);
    }

    private static List<JsonNode> listed(Api operator, Predicate<JsonNode> which) {
        return operator.get(LETTERS + "?limit=200")
                .json()
                .at("/items")
                .valueStream()
                .filter(which)
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not come to pass in 30 s").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
