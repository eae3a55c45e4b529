package dev.careerpath.profile.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What a leader has typed and not sent, on every device of theirs and nowhere else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class DraftsIntegrationTests {

    private static final String TYPED =
            """
            {"name":"Ada","context":{"companyStage":""},"$odd.key":[1,null,"ä"]}\
            """;
    private static final String PROFILE =
            """
            {"name":"Ada Example","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;
    @Autowired private Drafts drafts;

    private final String tenant = "drafts-" + UUID.randomUUID();
    private Api ada;
    private Api neighbour;

    @BeforeEach
    void callers() {
        ada = of("ada");
        neighbour = of("neighbour");
    }

    @Test
    void isThereOnTheNextDeviceAsItWasTypedAndForNobodyElse() {
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);

        Answer kept = keep(ada, TYPED, null);

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        Answer read = of("ada").get("/v1/me/draft");
        assertThat(read.json().path("profile")).hasToString(TYPED);
        assertThat(read.header("ETag")).isEqualTo(kept.header("ETag"));
        assertThat(Instant.parse(read.json().path("keptUntil").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(89)));
        assertThat(neighbour.get("/v1/me/draft").status()).isEqualTo(404);
    }

    @Test
    void isNotOverwrittenByADeviceThatHasNotSeenTheLatest() {
        String first = keep(ada, TYPED, null).header("ETag");
        assertThat(keep(ada, "{}", null).status()).isEqualTo(428);
        assertThat(keep(ada, "{\"name\":\"Ada E.\"}", first).status()).isEqualTo(200);

        assertThat(keep(ada, TYPED, first).status()).isEqualTo(412);

        assertThat(ada.get("/v1/me/draft").body()).contains("Ada E.");
        assertThat(keep(neighbour, TYPED, first).status()).isEqualTo(404);
    }

    @Test
    void takesAnObjectThatIsNotTooLarge() {
        assertThat(keep(ada, "[]", null).status()).isEqualTo(400);
        assertThat(keep(ada, "{\"name\":\"" + "x".repeat(65_536) + "\"}", null).status())
                .isEqualTo(400);
    }

    @Test
    void endsWhenTheProfileIsSentOrChangedOrGivenUp() {
        keep(ada, TYPED, null);
        String id = ada.post("/v1/profiles", PROFILE).json().path("id").asString();
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);

        keep(ada, TYPED, null);
        Answer changed =
                ada.send(
                        "PUT",
                        "/v1/profiles/" + id,
                        PROFILE.replace("Example", "E."),
                        request -> request.setHeader("If-Match", "\"1\""));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);

        keep(ada, TYPED, null);
        for (int i = 0; i < 2; i++) {
            assertThat(delete(ada, "/v1/me/draft").status()).isEqualTo(204);
        }
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);
    }

    @Test
    void isInTheExportOfItsPersonAloneAndErasedWithThem() {
        String id = ada.post("/v1/profiles", PROFILE).json().path("id").asString();
        keep(ada, TYPED, null);
        Api hr = Api.at(port).as(tenant, "profiles:read", "profiles:write");

        String export = "/v1/profiles/" + id + "/export";
        assertThat(ada.get(export).json().at("/draft/profile")).hasToString(TYPED);
        assertThat(hr.get(export).json().path("name").asString()).isEqualTo("Ada Example");
        assertThat(hr.get(export).json().has("draft")).isFalse();
        assertThat(delete(hr, "/v1/profiles/" + id).status()).isEqualTo(202);
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);
    }

    @Test
    void endsWhenNobodyHasTouchedItForLong() {
        keep(ada, TYPED, null);

        drafts.forgetBefore(Instant.now().minus(Duration.ofMinutes(1)));
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(200);
        drafts.forgetBefore(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(ada.get("/v1/me/draft").status()).isEqualTo(404);
    }

    private Api of(String person) {
        return Api.at(port).with(TestTokens.ofPerson(tenant, person, "own:read", "own:write"));
    }

    private static Answer keep(Api person, String typed, @Nullable String etag) {
        return person.send(
                "PUT",
                "/v1/me/draft",
                typed,
                request -> etag == null ? request : request.setHeader("If-Match", etag));
    }

    private static Answer delete(Api person, String path) {
        return person.send("DELETE", path, null, request -> request);
    }
}
