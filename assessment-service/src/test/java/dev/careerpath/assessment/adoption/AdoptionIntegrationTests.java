package dev.careerpath.assessment.adoption;

import static dev.careerpath.assessment.ProfileEvents.LEADER;
import static dev.careerpath.assessment.ProfileEvents.await;
import static dev.careerpath.assessment.ProfileEvents.publish;
import static dev.careerpath.assessment.ProfileEvents.submit;
import static dev.careerpath.assessment.ProfileEvents.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.frameworks.FrameworkJson;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A framework of one's own from its draft to the last profile that adopts it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class AdoptionIntegrationTests {

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final String tenant = "org-" + UUID.randomUUID();
    private Api manager;
    private Api reader;

    @BeforeEach
    void callers() {
        manager = Api.at(port).as(tenant, "frameworks:manage", "assessments:read");
        reader = Api.at(port).as(tenant, "assessments:read");
    }

    @Test
    void movesNobodyBeforeItIsAdopted() {
        String before = submit(reader, tenant, LEADER);
        publishStricter();

        publish("revised", before, tenant, 2, LEADER.replace("40", "50"));
        await(() -> versionOf(reader, before) == 2);
        assertThat(frameworkOf(before)).isEqualTo("1.1");
        String after = submit(reader, tenant, LEADER);
        assertThat(frameworkOf(after)).isEqualTo("2.0-acme");
        assertThat(score(after)).isLessThan(score(before));
        assertThat(
                        reader.get("/v1/assessments/" + after + "/comparison")
                                .json()
                                .at("/frameworkVersion")
                                .asString())
                .isEqualTo("2.0-acme");
    }

    @Test
    void previewsWhatAVersionWouldDoToEveryScoreAndStoresNothing() {
        String one = submit(reader, tenant, LEADER);
        String other = submit(reader, tenant, LEADER.replace("\"CTO\"", "\"CPTO\""));
        manager.post("/v1/frameworks", stricter());

        Answer answer = manager.post("/v1/frameworks/2.0-acme/preview", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode preview = answer.json();
        assertThat(preview.at("/assessed").asLong()).isEqualTo(2);
        assertThat(preview.at("/meanChange").asDouble()).isNegative();
        assertThat(
                        preview.at("/changes")
                                .valueStream()
                                .mapToLong(it -> it.at("/count").asLong())
                                .sum())
                .isEqualTo(2);
        JsonNode mover = preview.at("/biggestMovers/0");
        assertThat(mover.at("/profileId").asString()).isEqualTo(one);
        assertThat(mover.at("/before").asDouble()).isEqualTo(score(one));
        assertThat(mover.at("/after").asDouble()).isLessThan(score(one));
        JsonNode same = preview.at("/biggestMovers/1");
        assertThat(same.at("/profileId").asString()).isEqualTo(other);
        assertThat(same.at("/after")).isEqualTo(same.at("/before"));
        assertThat(versionOf(reader, one)).isEqualTo(1);
        assertThat(frameworkOf(one)).isEqualTo("1.1");
    }

    @Test
    void assessesTheNamedProfilesAnewAndThenAllTheOthers() {
        String one = submit(reader, tenant, LEADER);
        String other = submit(reader, tenant, LEADER);
        publishStricter();

        Answer named = adopt("{\"profiles\":[\"%s\"]}".formatted(one));
        assertThat(named.status()).as(named.body()).isEqualTo(202);
        JsonNode done = finished(named);
        assertThat(done.at("/total").asLong()).isEqualTo(1);
        assertThat(done.at("/adopted").asLong()).isEqualTo(1);
        await(() -> versionOf(reader, one) == 2);
        assertThat(frameworkOf(one)).isEqualTo("2.0-acme");
        assertThat(frameworkOf(other)).isEqualTo("1.1");
        JsonNode cause = reader.get("/v1/assessments/" + one).json().at("/cause");
        assertThat(cause.at("/kind").asString()).isEqualTo("FRAMEWORK_ADOPTED");
        assertThat(cause.at("/detail").asString()).isEqualTo("2.0-acme");

        JsonNode all = finished(adopt("{\"all\":true}"));
        assertThat(all.at("/examined").asLong()).isEqualTo(2);
        assertThat(all.at("/adopted").asLong()).isEqualTo(1);
        await(() -> versionOf(reader, other) == 2);
        JsonNode again = finished(adopt("{\"all\":true}"));
        assertThat(again.at("/adopted").asLong()).isZero();
        assertThat(versionOf(reader, one)).isEqualTo(2);

        publish("revised", one, tenant, 2, LEADER.replace("40", "50"));
        await(() -> versionOf(reader, one) == 3);
        assertThat(frameworkOf(one)).isEqualTo("2.0-acme");
        List<Event> announced = Topic.named("careerpath.assessment.events").eventsOf(one, 3);
        assertThat(announced)
                .extracting(Event::data)
                .anySatisfy(data -> assertThat(data).contains("FRAMEWORK_ADOPTED", "2.0-acme"));
        assertThat(reader.get("/v1/frameworks/2.0-acme/adoptions").json().at("/adoptions").size())
                .isEqualTo(2);
        Event told = Topic.named("careerpath.assessment.inputs").eventsOf(one, 1).getFirst();
        assertThat(told.type()).isEqualTo("dev.careerpath.framework.adopted.v1");
        EventContract.of("assessment-service").accepts(told);
    }

    @Test
    void keepsNothingOfAnErasedProfile() {
        String one = submit(reader, tenant, LEADER);
        publishStricter();
        finished(adopt("{\"all\":true}"));
        await(() -> versionOf(reader, one) == 2);

        publish("erased", one, tenant, 3, LEADER);
        await(() ->
                mongo.getCollection(Pins.COLLECTION)
                                .countDocuments(
                                        new Document("_id", one)
                                                .append("version", new Document("$exists", false)))
                        > 0);
        assertThat(
                        Topic.named("careerpath.assessment.inputs")
                                .recordsWhere(it -> one.equals(it.key()) && it.value() == null, 1))
                .isNotEmpty();
        assertThat(ends(one, 1)).hasSize(1);

        publish("erased", one, tenant, 3, LEADER);

        // The pin's again, and that of the raters, who only left a tombstone the first time.
        assertThat(ends(one, 3)).hasSize(3);
        assertThat(ends(one, 3).stream().map(Event::id).distinct()).hasSize(2);
        assertThat(finished(adopt("{\"all\":true}")).at("/examined").asLong()).isZero();
    }

    /** What tells the end of a profile, repeats included; whatever comes late is waited for. */
    private static List<Event> ends(String profile, int atLeast) {
        Topic inputs = Topic.named("careerpath.assessment.inputs");
        inputs.recordsWhere(it -> profile.equals(it.key()) && it.value() == null, atLeast);
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inputs
                .recordsWhere(it -> profile.equals(it.key()) && it.value() == null, atLeast)
                .stream()
                .map(EventRecords::fromRecord)
                .toList();
    }

    @Test
    void goesBackToTheShippedFramework() {
        publishStricter();
        String one = submit(reader, tenant, LEADER);

        Answer back =
                manager.post("/v1/frameworks/1.1/adopt", "{\"profiles\":[\"%s\"]}".formatted(one));
        finished(back);
        await(() -> versionOf(reader, one) == 2);
        assertThat(frameworkOf(one)).isEqualTo("1.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                              | ''",
                "{\"profiles\":[],\"all\":true}  | ''",
                "{\"profiles\":[]}               | /profiles",
                "{\"profiles\":[\"nobody\"]}     | /profiles/0",
                "{\"profiles\":[null]}           | /profiles/0",
                "{\"some\":true}                 | /some"
            })
    void saysWhatIsWrongWithAnOrder(String body, String pointer) {
        Answer answer = manager.post("/v1/frameworks/1.1/adopt", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void adoptsOnlyWhatIsPublishedAndOnlyForItsOwn() {
        String one = submit(reader, tenant, LEADER);
        manager.post("/v1/frameworks", stricter());
        assertThat(adopt("{\"all\":true}").status()).isEqualTo(409);

        Api other = Api.at(port).as("other-" + tenant, "frameworks:manage", "assessments:read");
        assertThat(other.post("/v1/frameworks/2.0-acme/adopt", "{\"all\":true}").status())
                .isEqualTo(404);
        assertThat(other.post("/v1/frameworks/2.0-acme/preview", "").status()).isEqualTo(404);
        assertThat(other.get("/v1/frameworks/2.0-acme/adoptions").status()).isEqualTo(404);
        assertThat(other.post("/v1/frameworks/1.1/preview", "").json().at("/assessed").asLong())
                .isZero();
        Answer answer =
                other.post("/v1/frameworks/1.1/adopt", "{\"profiles\":[\"%s\"]}".formatted(one));
        assertThat(answer.status()).isEqualTo(400);
        Answer own = manager.post("/v1/frameworks/1.1/adopt", "{\"all\":true}");
        assertThat(other.get(own.header("Location")).status()).isEqualTo(404);
        assertThat(other.get("/v1/frameworks/1.1/adoptions").json().at("/adoptions").size())
                .isZero();
        for (String path : new String[] {"/adopt", "/preview"}) {
            assertThat(Api.at(port).post("/v1/frameworks/1.1" + path, "{}").status())
                    .isEqualTo(401);
            assertThat(reader.post("/v1/frameworks/1.1" + path, "{}").status()).isEqualTo(403);
        }
    }

    private static String stricter() {
        return FrameworkJson.ownCopy(
                "2.0-acme",
                it ->
                        it.at("/roles/CTO/requirements")
                                .forEach(
                                        requirement -> ((ObjectNode) requirement).put("level", 5)));
    }

    private void publishStricter() {
        Answer drafted = manager.post("/v1/frameworks", stricter());
        Answer published =
                manager.send(
                        "POST",
                        "/v1/frameworks/2.0-acme/publish",
                        "{\"replaces\":\"1.1\"}",
                        it -> it.header("If-Match", drafted.header("ETag")));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    private Answer adopt(String order) {
        return manager.post("/v1/frameworks/2.0-acme/adopt", order);
    }

    private JsonNode finished(Answer order) {
        String progress = order.header("Location");
        await(() -> manager.get(progress).json().at("/status").asString().equals("DONE"));
        return manager.get(progress).json();
    }

    private String frameworkOf(String profile) {
        return reader.get("/v1/assessments/" + profile).json().at("/frameworkVersion").asString();
    }

    private double score(String profile) {
        return reader.get("/v1/assessments/" + profile).json().at("/readiness/score").asDouble();
    }
}
