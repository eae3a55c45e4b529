package dev.careerpath.profile.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.AtOnce;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Imports that go on by themselves. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ImportJobsIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Leader %d","currentRole":"CTO","targetRole":"CPTO",\
            "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}\
            """;

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;
    @Autowired private WorkingOffImports work;
    @Autowired private Sweep importsWorkedOff;

    private final String tenant = "imports-" + UUID.randomUUID();
    private Api hr;

    @BeforeEach
    void caller() {
        hr =
                Api.at(port)
                        .with(
                                TestTokens.ofPerson(
                                        tenant,
                                        "hr",
                                        "profiles:read",
                                        "profiles:write",
                                        "operations:manage"));
    }

    @AfterEach
    void goOn() {
        if (!importsWorkedOff.isRunning()) {
            importsWorkedOff.start();
        }
    }

    @Test
    void fiveAreUnderWayAtMostHoweverManyAreSentAtOnce() {
        importsWorkedOff.stop();

        var statuses = AtOnce.of(12, i -> send("/v1/imports", profiles(1), "many-" + i).status());

        assertThat(statuses).containsOnly(202, 409);
        assertThat(statuses).filteredOn(status -> status == 202).hasSize(5);
        importsWorkedOff.start();
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(send("/v1/imports", profiles(1), "one-more").status())
                                .isEqualTo(202));
    }

    @Test
    void goesOnAfterTheAnswerAndTellsHowFarItIs() {
        String lines = profiles(250) + "\n{\"name\":\"=cmd\"}\n\nnot json\n";

        Answer accepted = send("/v1/imports?file=people.ndjson", lines, null);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String at = accepted.header("Location");
        assertThat(at).isEqualTo("/v1/imports/" + accepted.json().at("/id").asString());
        assertThat(accepted.json().at("/lines").asLong()).isEqualTo(252);
        String told = hr.get(at + "/events").body();
        assertThat(told).startsWith("retry: 1000").contains("event: progress", "\"DONE\"");
        JsonNode done = hr.get(at).json();
        assertThat(done.at("/file").asString()).isEqualTo("people.ndjson");
        assertThat(done.at("/startedBy").asString()).isEqualTo("hr");
        assertThat(done.at("/created").asLong()).isEqualTo(250);
        assertThat(done.at("/failed").asLong()).isEqualTo(2);
        assertThat(hr.get("/v1/imports").json().at("/items/0")).isEqualTo(done);
        Answer errors = hr.get(at + "/errors");
        assertThat(errors.header("Content-Type")).startsWith("text/csv");
        assertThat(errors.body()).contains("\"Line\",\"Field\"", "\r\n251,\"/", "\r\n253,\"\",");
        assertThat(mongo.getCollection("import-pieces").countDocuments(Filters.exists("lines")))
                .isZero();
    }

    @Test
    void isInTheAuditTrailWithEachProfile() {
        String at = send("/v1/imports", profiles(2), null).header("Location");
        await(() -> isDone(at));

        JsonNode trail = hr.get("/v1/audit?who=hr").json().at("/items");

        assertThat(trail.valueStream())
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.at("/action").asString()).isEqualTo("POST /v1/imports");
                    assertThat(entry.at("/right").asString()).isEqualTo("TENANT");
                });
        assertThat(trail.valueStream().map(entry -> entry.at("/subject").asString()))
                .contains(at.substring(at.lastIndexOf('/') + 1));
        assertThat(send("/v1/profiles/import", profiles(1), null).status()).isEqualTo(200);
        assertThat(hr.get("/v1/audit?who=hr").body()).contains("POST /v1/profiles/import");
    }

    @Test
    void countsAPieceOnceThatACrashInterrupted() {
        importsWorkedOff.stop();
        String at = send("/v1/imports", profiles(250), null).header("Location");
        String id = at.substring(at.lastIndexOf('/') + 1);
        Document second =
                mongo.getCollection("import-pieces")
                        .find(Filters.and(Filters.eq("job", id), Filters.eq("number", 1L)))
                        .first();
        work.piece(now());
        work.piece(now());
        assertThat(hr.get(at).json().at("/created").asLong()).isEqualTo(200);
        // As if the service had died after the profiles were stored and before they were counted.
        mongo.getCollection("imports")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(Updates.set("next", 1L), Updates.set("created", 100L)));
        mongo.getCollection("import-pieces").insertOne(second);

        importsWorkedOff.start();

        await(() -> isDone(at));
        JsonNode done = hr.get(at).json();
        assertThat(done.at("/created").asLong()).isEqualTo(250);
        assertThat(done.at("/exists").asLong()).isZero();
        assertThat(mongo.getCollection("profiles").countDocuments(Filters.eq("tenant", tenant)))
                .isEqualTo(250);
    }

    @Test
    void isTheSameJobForARepeatUnderItsKey() {
        String key = UUID.randomUUID().toString();
        Answer first = send("/v1/imports", profiles(3), key);
        await(() -> isDone(first.header("Location")));

        Answer again = send("/v1/imports", profiles(3), key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(send("/v1/imports", profiles(4), key).status()).isEqualTo(422);
        assertThat(send("/v1/profiles/import", profiles(3), key).body().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"exists\""));
    }

    @Test
    void stopsWhereItIsCancelled() {
        importsWorkedOff.stop();
        String at = send("/v1/imports", profiles(300), null).header("Location");
        work.piece(now());

        assertThat(hr.post(at + "/cancel", "{}").json().at("/status").asString())
                .isEqualTo("CANCELLED");
        importsWorkedOff.start();

        assertThat(work.piece(now())).isFalse();
        assertThat(hr.get(at).json().at("/created").asLong()).isEqualTo(100);
        assertThat(hr.post(at + "/cancel", "{}").status()).isEqualTo(200);
        assertThat(hr.get("/v1/audit?who=hr").body())
                .contains("POST /v1/imports/{importId}/cancel");
    }

    @Test
    void stopsWhenTooManyLinesFail() {
        String at = send("/v1/imports", "{}\n".repeat(1_200), null).header("Location");

        await(() -> isDone(at));
        JsonNode stopped = hr.get(at).json();
        assertThat(stopped.at("/status").asString()).isEqualTo("STOPPED");
        assertThat(stopped.at("/failed").asLong()).isEqualTo(1_000);
        assertThat(stopped.at("/why").asString()).contains("1,000 lines failed");
    }

    @Test
    void takesOnlySoManyAtOnce() {
        importsWorkedOff.stop();
        for (int i = 0; i < 5; i++) {
            assertThat(send("/v1/imports", profiles(1), null).status()).isEqualTo(202);
        }
        assertThat(send("/v1/imports", profiles(1), null).status()).isEqualTo(409);
        assertThat(
                        Api.at(port)
                                .as("another-" + tenant, "profiles:write")
                                .send(
                                        "POST",
                                        "/v1/imports",
                                        profiles(1),
                                        it -> it.setHeader("Content-Type", "application/x-ndjson"))
                                .status())
                .isEqualTo(202);
    }

    @Test
    void isNobodyElses() {
        String at = send("/v1/imports", profiles(1), null).header("Location");
        Api stranger = Api.at(port).as("somebody-else", "profiles:write");

        for (String path : new String[] {at, at + "/errors", at + "/events"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(at + "/cancel", "{}").status()).isEqualTo(404);
        assertThat(stranger.get("/v1/imports").json().at("/items").size()).isZero();
        Api leader = Api.at(port).as(tenant, "own:read", "own:write", "profiles:read");
        assertThat(leader.get(at).status()).isEqualTo(403);
        assertThat(send("/v1/imports?file=" + "x".repeat(201), profiles(1), null).status())
                .isEqualTo(400);
    }

    private boolean isDone(String at) {
        return hr.get(at).json().has("finishedAt");
    }

    private Answer send(String path, String lines, String key) {
        return hr.send(
                "POST",
                path,
                lines,
                request -> {
                    request.setHeader("Content-Type", "application/x-ndjson");
                    return key == null ? request : request.setHeader("Idempotency-Key", key);
                });
    }

    private static String profiles(int count) {
        return IntStream.range(0, count)
                .mapToObj(PROFILE::formatted)
                .collect(Collectors.joining("\n"));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(now()).as("it did not come to pass in 60 s").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
