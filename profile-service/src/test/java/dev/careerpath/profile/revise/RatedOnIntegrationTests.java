package dev.careerpath.profile.revise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

/** The day of a rating through the revisions of a profile. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RatedOnIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Ada Example","timeZone":"Pacific/Auckland","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},
             "situation":{"employment":"ON_LEAVE","monthsAway":4,"employer":"NEW","companySize":40,"reach":["TEAM"]},
             "ratings":[{"competency":"strategic-thinking","level":3.0},{"competency":"governance","level":2.0}],
             "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;
    private Api acme;

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
    }

    @Test
    void isWrittenByTheServiceAndKeptWhereTheLevelStays() {
        Answer first = acme.post("/v1/profiles", PROFILE);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        String id = first.json().at("/id").asString();
        String path = "/v1/profiles/" + id;
        String today = LocalDate.now(ZoneId.of("Pacific/Auckland")).toString();
        assertThat(first.json().at("/ratings/0/ratedOn").asString()).isEqualTo(today);
        ratedBefore(id, "2026-01-05");

        Answer revised = put(path, PROFILE.replace("\"level\":2.0", "\"level\":2.5"));

        assertThat(revised.status()).as(revised.body()).isEqualTo(200);
        assertThat(revised.json().at("/ratings/0/ratedOn").asString()).isEqualTo("2026-01-05");
        assertThat(revised.json().at("/ratings/1/ratedOn").asString()).isEqualTo(today);
        assertThat(Topic.named("careerpath.profile.events").eventsOf(id, 2).getLast().data())
                .contains(
                        "\"ratedOn\":\"2026-01-05\"", "\"situation\":{\"employment\":\"ON_LEAVE\"");
    }

    @Test
    void mayBeSentBackButNotInvented() {
        String id = acme.post("/v1/profiles", PROFILE).json().at("/id").asString();
        ratedBefore(id, "2026-01-05");
        String held = PROFILE.replace("\"level\":3.0", "\"level\":3.0,\"ratedOn\":\"2026-01-05\"");

        assertThat(put("/v1/profiles/" + id, held).header("ETag")).isEqualTo("\"1\"");
        Answer invented = put("/v1/profiles/" + id, held.replace("01-05", "01-06"));
        assertThat(invented.status()).isEqualTo(400);
        assertThat(invented.json().at("/errors/0/pointer").asString())
                .isEqualTo("/ratings/0/ratedOn");
        assertThat(acme.post("/v1/profiles", held).status()).isEqualTo(400);
    }

    @Test
    void isTheDayOfSubmissionInProfilesFromBeforeDaysWereWritten() {
        String id = acme.post("/v1/profiles", PROFILE).json().at("/id").asString();
        change(
                id,
                new Update()
                        .unset("profile.ratings.0.ratedOn")
                        .set("createdAt", Instant.parse("2026-03-01T23:30:00Z")));

        assertThat(acme.get("/v1/profiles/" + id).json().at("/ratings/0/ratedOn").asString())
                .isEqualTo("2026-03-02");
    }

    private void ratedBefore(String id, String day) {
        change(
                id,
                new Update()
                        .set("profile.ratings.0.ratedOn", day)
                        .set("profile.ratings.1.ratedOn", day));
    }

    private void change(String id, Update update) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, Profiles.COLLECTION);
    }

    private Answer put(String path, String body) {
        return acme.send("PUT", path, body, r -> r.header("If-Match", "\"1\""));
    }
}
