package dev.careerpath.profile.shares;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.AtOnce;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A leader's own profile: given, claimed, shared and taken back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class SharesIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Ada Example","email":"Ada@Example.org","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},
             "ratings":[{"competency":"strategic-thinking","level":3.0}],
             "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;
    private static final String SHARE =
            "{\"with\":\"Coach@Example.org\",\"as\":\"COACH\",\"sees\":[\"ROADMAP\"],\"until\":\"2040-01-01\"}";

    @LocalServerPort private int port;

    private final String tenant = "shares-" + UUID.randomUUID();

    @Test
    void whatALeaderSubmitsIsTheirsAndNobodyElseSeesIt() {
        Api ada = own("ada");
        String id = id(ada.post("/v1/profiles", PROFILE));

        assertThat(ada.get("/v1/profiles/" + id).json().at("/person").asString()).isEqualTo("ada");
        assertThat(ada.get("/v1/me").json().at("/profiles/0").asString()).isEqualTo(id);
        assertThat(ada.get("/v1/profiles").json().at("/items").size()).isEqualTo(1);
        Api bob = own("bob");
        String never = UUID.randomUUID().toString();
        Answer foreign = bob.get("/v1/profiles/" + id);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replace(id, never))
                .isEqualTo(bob.get("/v1/profiles/" + never).body());
        assertThat(bob.get("/v1/profiles").json().at("/items").size()).isZero();
        assertThat(bob.get("/v1/me").json().at("/profiles").size()).isZero();
    }

    @Test
    void sharedWithManyAtOnceNobodyIsSentAwayWithAPreconditionTheyDidNotMake() {
        Api ada = own("ada");
        String id = id(ada.post("/v1/profiles", PROFILE));

        List<Integer> shared =
                AtOnce.of(
                        40,
                        i ->
                                ada.post(
                                                "/v1/profiles/" + id + "/shares",
                                                SHARE.replace("Coach@", "coach" + i + "@"))
                                        .status());
        List<Integer> evidenced =
                AtOnce.of(
                        20,
                        i ->
                                ada.post(
                                                "/v1/profiles/" + id + "/evidence",
                                                "{\"competency\":\"governance\",\"kind\":\"LED\",\"title\":\"Board %d\",\"date\":\"2026-01-02\"}"
                                                        .formatted(i))
                                        .status());

        assertThat(shared).containsOnly(201);
        assertThat(evidenced).containsOnly(201);
        assertThat(ada.get("/v1/profiles/" + id + "/shares").json().at("/items").size())
                .isEqualTo(40);
    }

    @Test
    void theSameKeyOfTwoPeopleGivesEachTheirOwn() {
        String first = keyed(own("ada"));
        String second = keyed(own("bob"));

        assertThat(second).isNotEqualTo(first);
        assertThat(keyed(own("ada"))).isEqualTo(first);
    }

    @Test
    void whatHrSubmittedIsClaimedByTheVerifiedAddressOnce() {
        Api hr = Api.at(port).as(tenant, "profiles:read", "profiles:write");
        String id = id(hr.post("/v1/profiles", PROFILE));
        Api pretender = with("eve", "ada@example.org", false);
        Api ada = with("ada", "ada@example.org", true);
        Api namesake = with("ada-after", "ada@example.org", true);

        assertThat(pretender.post("/v1/me/claim", "").json().at("/profiles").size()).isZero();
        assertThat(ada.get("/v1/profiles/" + id).status()).isEqualTo(404);
        assertThat(ada.post("/v1/me/claim", "").json().at("/profiles/0").asString()).isEqualTo(id);
        assertThat(ada.get("/v1/profiles/" + id).status()).isEqualTo(200);
        assertThat(ada.post("/v1/me/claim", "").json().at("/profiles").size()).isEqualTo(1);
        assertThat(namesake.post("/v1/me/claim", "").json().at("/profiles").size()).isZero();
        Answer moved =
                hr.send(
                        "PUT",
                        "/v1/profiles/" + id + "/person",
                        "{\"person\":\"ada-after\"}",
                        r -> r);
        assertThat(moved.status()).as(moved.body()).isEqualTo(204);
        assertThat(ada.get("/v1/profiles/" + id).status()).isEqualTo(404);
        assertThat(namesake.get("/v1/profiles/" + id).status()).isEqualTo(200);
    }

    @Test
    void aCoachSeesWhatWasSharedUntilItIsTakenBack() {
        Api ada = own("ada");
        String id = id(ada.post("/v1/profiles", PROFILE));
        String path = "/v1/profiles/" + id;
        Answer given = ada.post(path + "/shares", SHARE);
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        Api coach = with("coach", "coach@example.org", true);

        var seen = coach.get(path).json();
        assertThat(seen.propertyNames())
                .contains("id", "name", "targetRole", "goal")
                .doesNotContain("email", "ratings", "evidence", "person");
        var shared = coach.get("/v1/shared").json().at("/items/0");
        assertThat(shared.at("/profileId").asString()).isEqualTo(id);
        assertThat(shared.at("/sees/0").asString()).isEqualTo("ROADMAP");
        assertThat(coach.get("/v1/me").json().at("/roles").toString()).contains("COACH");
        assertThat(coach.get(path + "/shares").status()).isEqualTo(404);
        assertThat(coach.get(path + "/export").status()).isEqualTo(404);
        assertThat(coach.send("DELETE", path, null, r -> r).status()).isEqualTo(404);
        assertThat(with("coach", "coach@example.org", false).get(path).status()).isEqualTo(404);

        String share = path + "/shares/" + given.json().at("/id").asString();
        assertThat(ada.send("DELETE", share, null, r -> r).status()).isEqualTo(204);
        assertThat(coach.get(path).status()).isEqualTo(404);
        assertThat(coach.get("/v1/shared").json().at("/items").size()).isZero();
        assertThat(ada.get(path).status()).isEqualTo(200);
    }

    @Test
    void aShareLeadsIntoNoOtherOrganisation() {
        Api ada = own("ada");
        String path = "/v1/profiles/" + id(ada.post("/v1/profiles", PROFILE));
        assertThat(ada.post(path + "/shares", SHARE).status()).isEqualTo(201);
        assertThat(with("coach", "coach@example.org", true).get(path).status()).isEqualTo(200);
        Api namesake =
                Api.at(port)
                        .with(
                                TestTokens.ofPerson(
                                        "stranger-" + tenant,
                                        "coach",
                                        "coach@example.org",
                                        true,
                                        "own:read",
                                        "own:write"));

        Answer seen = namesake.get(path);

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.body().replaceAll("[0-9a-f-]{36}", "*"))
                .isEqualTo(
                        namesake.get("/v1/profiles/" + UUID.randomUUID())
                                .body()
                                .replaceAll("[0-9a-f-]{36}", "*"));
        assertThat(namesake.get("/v1/shared").json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void theEventsNameNobodyAndCarryWhoMaySeeWhat() {
        Api ada = own("ada-of-the-events");
        String id = id(ada.post("/v1/profiles", PROFILE));
        ada.post("/v1/profiles/" + id + "/shares", SHARE);

        Event last = Topic.named("careerpath.profile.events").eventsOf(id, 2).getLast();
        assertThat(last.type()).isEqualTo("dev.careerpath.profile.access-changed.v1");
        assertThat(last.data())
                .contains("COACH", "ROADMAP", "2040-01-01")
                .doesNotContain("ada-of-the-events", "Ada", "example.org");
        EventContract.of("profile-service").accepts(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Coach@Example.org | ada                  | /with",
                "Coach@Example.org | ADA@example.org      | /with",
                "Coach@Example.org | two words            | /with",
                "2040-01-01        | 2020-01-01           | /until",
                "COACH             | FRIEND               | /as",
                "ROADMAP           | DIARY                | /sees/0",
                "[\"ROADMAP\"]     | []                   | /sees",
            })
    void saysWhatIsWrongWithAShare(String part, String replacement, String pointer) {
        Api ada = with("ada", "ada@example.org", true);
        String id = id(ada.post("/v1/profiles", PROFILE));

        Answer refused =
                ada.post("/v1/profiles/" + id + "/shares", SHARE.replace(part, replacement));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private Api own(String account) {
        return Api.at(port).with(TestTokens.ofPerson(tenant, account, "own:read", "own:write"));
    }

    private Api with(String account, String email, boolean verified) {
        return Api.at(port)
                .with(
                        TestTokens.ofPerson(
                                tenant, account, email, verified, "own:read", "own:write"));
    }

    private static String keyed(Api api) {
        return id(
                api.send(
                        "POST",
                        "/v1/profiles",
                        PROFILE,
                        request -> request.header("Idempotency-Key", "the-same")));
    }

    private static String id(Answer submitted) {
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted.json().at("/id").asString();
    }
}
