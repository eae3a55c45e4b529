package dev.careerpath.assessment.benchmarks;

import static dev.careerpath.assessment.ProfileEvents.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Percentiles from assessment events, seen over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class BenchmarksIntegrationTests {

    private static final Topic ASSESSMENTS = Topic.named("careerpath.assessment.events");

    @LocalServerPort private int port;
    @Autowired private Benchmarks benchmarks;
    @Autowired private MongoTemplate mongo;

    private final String run = UUID.randomUUID().toString();

    @Test
    void comparesWithOnesOwnPeopleFromTenOn() {
        String tenant = "own." + run;
        for (int i = 0; i < 9; i++) {
            publish(assessed(tenant, "p" + i + run, 1, "CPTO", "ENTERPRISE", 10 * i));
        }
        await(() -> people(tenant, "CPTO", "ENTERPRISE") == 9);
        Answer few = get(tenant, "CPTO", "ENTERPRISE");
        assertThat(few.status()).isEqualTo(404);
        assertThat(few.json().at("/type").asString()).isEqualTo("/problems/cohort-too-small");

        publish(assessed(tenant, "p9" + run, 1, "CPTO", "ENTERPRISE", 90.7));
        await(() -> get(tenant, "CPTO", "ENTERPRISE").status() == 200);
        JsonNode benchmark = get(tenant, "CPTO", "ENTERPRISE&score=50").json();
        assertThat(benchmark.at("/scope").asString()).isEqualTo("OWN_ORGANISATION");
        assertThat(benchmark.at("/peopleAtLeast").asLong()).isEqualTo(10);
        assertThat(benchmark.at("/percentiles/p10").asInt()).isZero();
        assertThat(benchmark.at("/percentiles/p50").asInt()).isEqualTo(40);
        assertThat(benchmark.at("/percentiles/p90").asInt()).isEqualTo(80);
        assertThat(benchmark.at("/standing").asInt()).isEqualTo(55);
        assertThat(get("stranger." + run, "CPTO", "ENTERPRISE").status()).isEqualTo(404);
    }

    @Test
    void putsOrganisationsTogetherOnlyWhereTheOthersAreManyEnough() {
        String[] tenants = {"a." + run, "b." + run, "c." + run};
        for (int i = 0; i < 10; i++) {
            publish(assessed(tenants[0], "a" + i + run, 1, "FIELD_CTO", "ENTERPRISE", 50));
        }
        for (int i = 0; i < 9; i++) {
            publish(assessed(tenants[1 + i % 2], "b" + i + run, 1, "FIELD_CTO", "ENTERPRISE", 70));
        }
        await(() -> people(Cohort.EVERYBODY, "FIELD_CTO", "ENTERPRISE") == 19);
        assertThat(scope(tenants[0])).isEqualTo("OWN_ORGANISATION");
        assertThat(scope(tenants[1])).isEqualTo("ALL_ORGANISATIONS");

        publish(assessed(tenants[2], "c" + run, 1, "FIELD_CTO", "ENTERPRISE", 70));
        await(() -> scope(tenants[0]).equals("ALL_ORGANISATIONS"));
        JsonNode all = get(tenants[0], "FIELD_CTO", "ENTERPRISE").json();
        // One person more makes no difference that is shown.
        assertThat(all.at("/peopleAtLeast").asLong()).isEqualTo(15);
        assertThat(all.at("/percentiles/p75").asInt()).isEqualTo(70);
    }

    @Test
    void countsAPersonOnceWithTheLatestScoreUntilErased() {
        String tenant = "once." + run;
        String person = "x" + run;
        Event first = assessed(tenant, person, 1, "CPTO", "STARTUP", 20);
        Event second = assessed(tenant, person, 2, "CPTO", "STARTUP", 60);
        publish(first, first, second, first, second);
        await(() -> point(tenant, "CPTO", "STARTUP") == 60);
        assertThat(people(tenant, "CPTO", "STARTUP")).isEqualTo(1);

        publish(assessed(tenant, person, 3, "CTO", "STARTUP", 65));
        await(() -> people(tenant, "CPTO", "STARTUP") == 0);
        await(() -> people(tenant, "CTO", "STARTUP") == 1);

        publish(event(tenant, person, 4, "dev.careerpath.profile.erased.v1", "{}"));
        await(() -> people(tenant, "CTO", "STARTUP") == 0);
        // The person goes after the histogram, so that a crash in between is mended by a repeat.
        await(() ->
                mongo.getCollection("benchmark-members").countDocuments(new Document("_id", person))
                        == 0);
    }

    /** Whatever is cut off and delivered again, the histogram is that of the latest scores. */
    @Test
    void comesToTheSameHistogramHoweverBatchesAreCutAndRepeated() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            String tenant = "cut-" + seed + "." + run;
            Cohort cohort = new Cohort(tenant, TargetRole.CTO, CompanyStage.ENTERPRISE);
            int[] latest = new int[5];
            List<Member> stream = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int person = random.nextInt(5);
                latest[person] = random.nextInt(101);
                stream.add(new Member(tenant + person, cohort, latest[person], i + 1));
            }
            int done = 0;
            while (done < stream.size()) {
                int end = Math.min(stream.size(), done + 1 + random.nextInt(9));
                Map<String, Member> before = benchmarks.members(ids(stream));
                benchmarks.store(count(stream, done, end));
                if (random.nextBoolean()) {
                    // As after a crash between the histograms and the people.
                    restore(stream, before);
                } else {
                    done = end;
                }
            }
            Histogram histogram = benchmarks.of(cohort).histogram();
            Histogram expected = new Histogram();
            for (int person = 0; person < 5; person++) {
                int id = person;
                if (stream.stream().anyMatch(it -> it.profileId().equals(tenant + id))) {
                    expected.add(latest[person], 1);
                }
            }
            assertThat(histogram.people()).as("seed " + seed).isEqualTo(expected.people());
            for (int percent = 5; percent <= 100; percent += 5) {
                assertThat(histogram.percentile(percent)).isEqualTo(expected.percentile(percent));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "role=KING&stage=STARTUP",
        "role=CTO&stage=GARAGE",
        "role=CTO",
        "stage=STARTUP",
        "role=CTO&stage=STARTUP&score=101",
        "role=CTO&stage=STARTUP&score=x"
    })
    void saysWhichParameterIsWrong(String query) {
        Answer answer = Api.at(port).as("a", "assessments:read").get("/v1/benchmarks?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void letsInOnlyWhoMay() {
        String path = "/v1/benchmarks?role=CTO&stage=STARTUP";
        assertThat(Api.at(port).get(path).status()).isEqualTo(401);
        assertThat(Api.at(port).as("a", "profiles:read").get(path).status()).isEqualTo(403);
    }

    private Counting count(List<Member> stream, int from, int to) {
        Counting counting = new Counting(benchmarks.members(ids(stream)));
        for (int i = from; i < to; i++) {
            counting.scored(stream.get(i), 0, i);
        }
        return counting;
    }

    private static List<String> ids(List<Member> stream) {
        return stream.stream().map(Member::profileId).distinct().toList();
    }

    private void restore(List<Member> stream, Map<String, Member> before) {
        for (String id : ids(stream)) {
            Member was = before.get(id);
            var members = mongo.getCollection("benchmark-members");
            if (was == null) {
                members.deleteOne(new Document("_id", id));
            } else {
                members.updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("point", was.point())
                                        .append("sequence", was.sequence())));
            }
        }
    }

    private long people(String owner, String role, String stage) {
        return benchmarks.of(cohort(owner, role, stage)).people();
    }

    private long point(String owner, String role, String stage) {
        Histogram histogram = benchmarks.of(cohort(owner, role, stage)).histogram();
        return histogram.people() == 0 ? -1 : histogram.percentile(50);
    }

    private static Cohort cohort(String owner, String role, String stage) {
        return new Cohort(owner, TargetRole.valueOf(role), CompanyStage.valueOf(stage));
    }

    private String scope(String tenant) {
        return get(tenant, "FIELD_CTO", "ENTERPRISE").json().at("/scope").asString("none");
    }

    private Answer get(String tenant, String role, String stage) {
        return Api.at(port)
                .as(tenant, "assessments:read")
                .get("/v1/benchmarks?role=" + role + "&stage=" + stage);
    }

    private static void publish(Event... events) {
        ASSESSMENTS.publish(events);
    }

    private static Event assessed(
            String tenant, String person, long sequence, String role, String stage, double score) {
        return event(
                tenant,
                person,
                sequence,
                "dev.careerpath.assessment.completed.v1",
                """
                {"targetRole":"%s","readiness":{"score":%s},"planning":{"context":{"companyStage":"%s"}}}
                """
                        .formatted(role, score, stage));
    }

    private static Event event(
            String tenant, String person, long sequence, String type, String data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(
                UUID.nameUUIDFromBytes((person + sequence).getBytes()).toString(),
                "/assessment-service",
                type,
                person,
                now,
                sequence,
                tenant,
                "test",
                null,
                null,
                now,
                data);
    }
}
