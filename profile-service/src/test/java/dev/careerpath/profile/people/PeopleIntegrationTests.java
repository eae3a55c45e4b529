package dev.careerpath.profile.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Looking through people: found, filtered, in order, with what the other services say of them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "careerpath.access.groups-only=discreet")
@ContextConfiguration(initializers = Backends.class)
class PeopleIntegrationTests {

    private static final int MANY = 10_000;
    private static final String PROFILE =
            """
            {"name":"%s","email":"%s@example.org","currentRole":"CTO","targetRole":"%s",
             "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;

    @Autowired private People repository;
    @Autowired private MongoTemplate mongo;

    private final String tenant = "people-" + UUID.randomUUID();
    private Api hr;

    @BeforeEach
    void caller() {
        hr = Api.at(port).as(tenant, "profiles:read", "profiles:write");
    }

    @Test
    void findsPeopleByNameAndAddressAndKeepsTheirOrder() {
        for (String name : List.of("Cleo (C)", "ada", "Bob")) {
            submit(name, "CPTO");
        }
        submit("Dora", "CTO");
        await(() -> names("/v1/profiles?sort=NAME").size() == 4);

        assertThat(names("/v1/profiles?sort=NAME"))
                .containsExactly("ada", "Bob", "Cleo (C)", "Dora");
        assertThat(names("/v1/profiles?q=%28c")).containsExactly("Cleo (C)");
        assertThat(names("/v1/profiles?q=BOB%40example")).containsExactly("Bob");
        assertThat(names("/v1/profiles?role=CTO")).containsExactly("Dora");
        assertThat(names("/v1/profiles?stage=STARTUP")).isEmpty();
        assertThat(hr.get("/v1/profiles?band=GREAT").status()).isEqualTo(400);
        assertThat(hr.get("/v1/profiles?cursor=!").status()).isEqualTo(400);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = hr.get("/v1/profiles?sort=NAME&limit=3" + cursor).json();
            page.at("/items").forEach(item -> paged.add(item.at("/name").asString()));
            cursor = page.has("cursor") ? "&cursor=" + page.at("/cursor").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactly("ada", "Bob", "Cleo (C)", "Dora");
    }

    @Test
    void findsWhomAnEarlierVersionHasStored() {
        people().insertOne(
                        person("earlier", 1)
                                .append("search", "zoë müller\nzoe@example.org")
                                .append("profileSequence", 1L));
        people().insertOne(person("newer", 2).append("words", List.of("zoe")));
        assertThat(found("muller")).isEmpty();

        while (new RenewingPeople(repository).portion(Instant.now())) {
            // There may be more than one portion of it.
        }

        assertThat(found("muller")).containsExactly("earlier");
        assertThat(people().find(Filters.exists("search")).first()).isNull();
        assertThat(found("ZOE")).containsExactly("newer", "earlier");
    }

    @Test
    void leadsPastFewOfTenThousandToThoseWhoAreWanted() {
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(
                    person("%05d".formatted(i), i)
                            .append("words", List.of("person", "example", String.valueOf(i)))
                            .append("band", i % 1000 == 0 ? "READY" : "EXPLORING"));
        }
        people().insertMany(all);

        assertThat(found("person 37")).hasSize(50).startsWith("03799", "03798");
        assertThat(found("person 9999 example")).containsExactly("09999");
        assertThat(
                        of(
                                new Wanted(
                                        null,
                                        null,
                                        null,
                                        null,
                                        Person.Band.READY,
                                        null,
                                        Wanted.Order.NAME)))
                .hasSize(10);
        Wanted first = new Wanted("person", null, null, null, null, null, Wanted.Order.NAME);
        Cursor last = repository.page(tenant, first, null, 50).getLast();
        assertThat(repository.page(tenant, first, last, 1))
                .containsExactly(new Cursor("name 00050", "00050"));
        lookedAt("person 37").ifPresent(documents -> assertThat(documents).isLessThan(500));
    }

    @Test
    void saysWhatTheOthersKnowOfThemAndWhoIsReadyWhen() {
        String id = submit("Ada", "CPTO");
        tell(tenant, id);

        await(() -> hr.get("/v1/profiles").json().at("/items/0/summary").has("band"));
        await(() -> hr.get("/v1/profiles").json().at("/items/0/summary").has("projected"));

        JsonNode summary = hr.get("/v1/profiles").json().at("/items/0/summary");
        assertThat(summary.propertyNames())
                .contains("readiness", "low", "high", "projectedFinish", "onTime", "slipping");
        String band = summary.at("/band").asString();
        assertThat(names("/v1/profiles?band=" + band)).containsExactly("Ada");
        assertThat(names("/v1/profiles?slipping=true")).isEmpty();
        JsonNode succession = hr.get("/v1/succession?role=CPTO").json();
        assertThat(succession.at("/roles/0/people/0/profileId").asString()).isEqualTo(id);
        hr.send("DELETE", "/v1/profiles/" + id, null, request -> request);
        await(() -> hr.get("/v1/succession?role=CPTO").json().at("/roles/0/people").isEmpty());
    }

    @Test
    void showsBandsAloneWhereTheOrganisationWantsIt() {
        Api discreet = Api.at(port).as("discreet", "profiles:read", "profiles:write");
        String id =
                discreet.post("/v1/profiles", PROFILE.formatted("Eve", "eve", "CTO"))
                        .json()
                        .at("/id")
                        .asString();
        tell("discreet", id);
        await(() -> discreet.get("/v1/profiles").json().at("/items/0/summary").has("band"));
        await(() ->
                discreet.get("/v1/profiles").json().at("/items/0/summary").has("projectedFinish"));

        JsonNode item = discreet.get("/v1/profiles").json().at("/items/0");
        assertThat(item.at("/summary").propertyNames())
                .containsExactlyInAnyOrder("band", "projectedFinish", "onTime", "slipping");
        assertThat(item.has("ratings")).isFalse();
        assertThat(item.at("/name").asString()).isEqualTo("Eve");
        assertThat(discreet.get("/v1/profiles/" + id).json().has("ratings")).isFalse();
        assertThat(discreet.get("/v1/succession").body()).doesNotContain("readiness");
    }

    /** How many documents MongoDB has looked at; the embedded store does not say. */
    private OptionalInt lookedAt(String q) {
        if (!Backends.pair().name().equals("containers")) {
            return OptionalInt.empty();
        }
        Document said =
                people().find(WantedPeople.filter(tenant, wanted(q), null))
                        .sort(Sorts.descending("_id"))
                        .limit(51)
                        .explain(ExplainVerbosity.EXECUTION_STATS);
        return OptionalInt.of(
                said.get("executionStats", Document.class).getInteger("totalDocsExamined"));
    }

    private List<String> found(String q) {
        return of(wanted(q));
    }

    private List<String> of(Wanted wanted) {
        return repository.page(tenant, wanted, null, 50).stream().map(Cursor::profileId).toList();
    }

    private static Wanted wanted(String q) {
        return new Wanted(q, null, null, null, null, null, Wanted.Order.CREATED);
    }

    private Document person(String id, int number) {
        return new Document("_id", id)
                .append("tenant", tenant)
                .append("nameKey", "name %05d".formatted(number))
                .append("updatedKey", "%013d".formatted(number));
    }

    private MongoCollection<Document> people() {
        return mongo.getCollection("people");
    }

    private static void tell(String tenant, String id) {
        Topic.named("careerpath.assessment.events")
                .publish(
                        EventContract.of("assessment-service")
                                .exampleOf(
                                        "dev.careerpath.assessment.completed.v1", tenant, id, 1));
        Topic.named("careerpath.progress.events")
                .publish(
                        EventContract.of("roadmap-service")
                                .exampleOf("dev.careerpath.roadmap.generated.v1", tenant, id, 1));
    }

    private String submit(String name, String role) {
        var answer =
                hr.post(
                        "/v1/profiles",
                        PROFILE.formatted(name, name.substring(0, 3).strip(), role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/id").asString();
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        hr.get(list).json().at("/items").forEach(item -> names.add(item.at("/name").asString()));
        return names;
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not come to pass in 30 s").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
