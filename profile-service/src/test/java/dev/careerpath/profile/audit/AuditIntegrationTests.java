package dev.careerpath.profile.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.audit.AuditEntry;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The audit trail from outside: what is in it, who reads it, and what an erasure leaves. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class AuditIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Ada Example","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;
    @Autowired private AuditEntries entries;
    @Autowired private MongoTemplate mongo;

    private final String tenant = "audit-" + UUID.randomUUID();

    @Test
    void saysWhoReadAndWhatWasChangedByWhichRight() {
        Api ada = own("ada");
        String path =
                "/v1/profiles/" + ada.post("/v1/profiles", PROFILE).json().at("/id").asString();
        ada.send(
                "PATCH",
                path,
                "{\"goal\":{\"hoursPerWeek\":9}}",
                request ->
                        request.header("If-Match", "\"1\"")
                                .setHeader("Content-Type", "application/merge-patch+json"));
        Api hr = Api.at(port).with(TestTokens.ofPerson(tenant, "hr", "profiles:read"));
        hr.get(path);
        hr.get("/v1/profiles");
        own("eve").get(path);

        await(() -> ada.get(path + "/audit").json().at("/items").size() >= 3);

        var entries = ada.get(path + "/audit").json().at("/items");
        assertThat(entries.size()).isEqualTo(3);
        assertThat(List.of(entries.get(0), entries.get(1)))
                .allSatisfy(entry -> {
                    assertThat(entry.at("/who").asString()).isEqualTo("hr");
                    assertThat(entry.at("/right").asString()).isEqualTo("TENANT");
                    assertThat(entry.at("/action").asString()).startsWith("GET /v1/profiles");
                    assertThat(entry.at("/from").asString()).isNotBlank();
                });
        var change = entries.get(2);
        assertThat(change.at("/right").asString()).isEqualTo("OWN");
        assertThat(change.at("/who").asString()).isEqualTo("ada");
        assertThat(change.at("/changed/0").asString()).isEqualTo("/goal");
        assertThat(own("eve").get(path + "/audit").status()).isEqualTo(404);
        assertThat(hr.get(path + "/audit").status()).isEqualTo(403);
    }

    @Test
    void keepsWhatOthersDidOfAnErasedPersonAndForgetsTheirOwnName() {
        Api ada = own("ada");
        String id = ada.post("/v1/profiles", PROFILE).json().at("/id").asString();
        Api.at(port)
                .with(TestTokens.ofPerson(tenant, "hr", "profiles:read"))
                .get("/v1/profiles/" + id);
        ada.send("DELETE", "/v1/profiles/" + id, null, request -> request);
        Api operator = Api.at(port).as(tenant, "operations:manage");

        await(() -> operator.get("/v1/audit?profileId=" + id).json().at("/items").size() == 2);
        await(() -> !operator.get("/v1/audit?profileId=" + id).body().contains("\"ada\""));

        String trail = operator.get("/v1/audit?profileId=" + id).body();
        assertThat(trail).contains("\"hr\"", "DELETE /v1/profiles/{id}");
        assertThat(operator.get("/v1/audit/export").body().lines()).hasSize(2);
        assertThat(
                        Api.at(port)
                                .as("another", "operations:manage")
                                .get("/v1/audit")
                                .json()
                                .at("/items")
                                .size())
                .isZero();
        assertThat(ada.get("/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void anExportThatNobodyReadsOnLeavesNothingOpenInTheStore() {
        List<AuditEntry> many =
                IntStream.range(0, 1_500)
                        .mapToObj(_ ->
                                new AuditEntry(
                                        UUID.randomUUID().toString(),
                                        Instant.now(),
                                        tenant,
                                        "profile",
                                        "hr",
                                        "TENANT",
                                        "GET /v1/profiles/{id}",
                                        List.of(),
                                        null,
                                        "correlation"))
                        .toList();
        entries.add(many);
        long before = open();

        assertThatThrownBy(() ->
                        entries.each(
                                new AuditEntries.Wanted(tenant, null, null, null, null, null),
                                _ -> {
                                    throw new UncheckedIOException(new IOException("gone"));
                                }))
                .isInstanceOf(UncheckedIOException.class);

        await(() -> open() <= before);
    }

    /** Answers that the store has begun and not ended. */
    private long open() {
        return mongo.executeCommand("{serverStatus: 1}")
                .get("metrics", Document.class)
                .get("cursor", Document.class)
                .get("open", Document.class)
                .getLong("total");
    }

    private Api own(String account) {
        return Api.at(port).with(TestTokens.ofPerson(tenant, account, "own:read", "own:write"));
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
