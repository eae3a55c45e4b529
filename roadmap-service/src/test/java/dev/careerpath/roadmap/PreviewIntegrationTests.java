package dev.careerpath.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What-if plans from outside. An assessment service that answers is played on the topics of the
 * real broker; the acceptance suite has the real one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class PreviewIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Ada Example","email":"ada@example.org","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},
             "evidence":[{"competency":"governance","kind":"LED","title":"The board","date":"2026-01-01"}],
             "goal":{"targetDate":"%s","hoursPerWeek":6}}
            """
                    .formatted(LocalDate.now().plusYears(2));

    @LocalServerPort private int port;
    private Api acme;
    private final Assessments assessments = Assessments.ofSomeLeader();

    @BeforeEach
    void planned() throws InterruptedException {
        acme = Api.at(port).as("acme", "roadmaps:read");
        Assessments.TOPIC.publish(assessments.completed(Instant.now(), "PROFILE_SUBMITTED", null));
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (acme.get(path("")).status() != 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void showsWhatMoreHoursWouldDoBesideTodaysPlanAndStoresNothing() {
        String before = acme.get(path("")).body();

        Answer answer = acme.post(path("/preview"), "{\"hoursPerWeek\":20}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/today/goal/hoursPerWeek").asInt()).isEqualTo(6);
        assertThat(answer.json().at("/preview/goal/hoursPerWeek").asInt()).isEqualTo(20);
        assertThat(finish(answer, "preview")).isBefore(finish(answer, "today"));
        assertThat(answer.json().at("/summary").toString())
                .contains("There are now 20 hours a week instead of 6.");
        assertThat(answer.json().at("/roadmap/stages").size()).isPositive();
        assertThat(acme.get(path("")).body()).isEqualTo(before);
        assertThat(acme.get(path("/versions")).json().at("/versions").size()).isEqualTo(1);
    }

    @Test
    void asksForAnAssessmentWhenTheRoleOrTheContextIsAnother() {
        try (var _ = new AnsweringAssessment(assessments)) {
            Answer answer =
                    acme.post(
                            path("/preview"),
                            "{\"targetRole\":\"CPTO\",\"context\":{\"companyStage\":\"STARTUP\"}}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().at("/today/targetRole").asString()).isEqualTo("CTO");
            assertThat(answer.json().at("/preview/targetRole").asString()).isEqualTo("CPTO");
            // Whether a step is in one plan alone depends on the catalogue; the first days never
            // are the same.
            assertThat(answer.json().at("/preview")).isNotEqualTo(answer.json().at("/today"));
        }
    }

    @Test
    void makesAPlanOfAProfileThatNobodySubmittedAndPassesNoNameOn() {
        try (var _ = new AnsweringAssessment(assessments)) {
            Answer answer = acme.post("/v1/roadmaps/preview", PROFILE);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().at("/roadmap/stages").size()).isPositive();
            assertThat(answer.json().has("today")).isFalse();
        }
        assertThat(Topic.named("careerpath.preview.requests").recordsWhere(_ -> true, 1))
                .allSatisfy(record ->
                        assertThat(new String(record.value()))
                                .doesNotContain("Ada", "example.org", "The board"));
    }

    @Test
    void saysWhenTheAssessmentTakesTooLong() {
        Answer answer = acme.post(path("/preview"), "{\"targetRole\":\"CPTO\"}");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/assessment-timeout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | ``",
                "{\"hoursPerWeek\":0}              | /hoursPerWeek",
                "{\"hoursPerWeek\":61}             | /hoursPerWeek",
                "{\"hoursPerWeek\":6.5}            | /hoursPerWeek",
                "{\"hoursPerWeek\":\"6\"}          | /hoursPerWeek",
                "{\"hoursPerWeek\":1e400}          | /hoursPerWeek",
                "{\"targetDate\":[2040,1,1]}       | /targetDate",
                "{\"targetRole\":0}                | /targetRole",
                "{\"targetDate\":\"2020-01-01\"}   | /targetDate",
                "{\"targetDate\":\"soon\"}         | /targetDate",
                "{\"targetRole\":\"KING\"}         | /targetRole",
                "{\"context\":{}}                  | /context/companyStage",
                "{\"pace\":1}                      | /pace",
            },
            quoteCharacter = '`')
    void saysWhatIsWrongWithAChange(String body, String pointer) {
        Answer answer = acme.post(path("/preview"), body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"currentRole\":\"CTO\",  |                          | /currentRole",
                "\"hoursPerWeek\":6        | \"hoursPerWeek\":\"6\"   | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6        | \"hoursPerWeek\":60.0000001   | /goal/hoursPerWeek",
                "\"currentRole\":\"CTO\"   | \"currentRole\":\"CTO\",\"experience\":{\"yearsLeadership\":61} | /experience/yearsLeadership",
                "\"companyStage\"          | \"stage\"                | /context/companyStage",
                "\"currentRole\":\"CTO\"   | \"currentRole\":\"CTO\",\"timeZone\":\"Mars\" | /timeZone",
            })
    void saysWhatIsWrongWithAProfile(String part, String replacement, String pointer) {
        Answer answer =
                acme.post(
                        "/v1/roadmaps/preview",
                        PROFILE.replace(part, replacement == null ? "" : replacement));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void showsAStrangerNothing() {
        String change = "{\"hoursPerWeek\":20}";
        Api stranger = Api.at(port);
        assertThat(stranger.post(path("/preview"), change).status()).isEqualTo(401);
        assertThat(stranger.post("/v1/roadmaps/preview", PROFILE).status()).isEqualTo(401);
        assertThat(stranger.as("other", "roadmaps:read").post(path("/preview"), change).status())
                .isEqualTo(404);
        assertThat(stranger.as("acme", "profiles:read").post(path("/preview"), change).status())
                .isEqualTo(403);
        assertThat(
                        stranger.as("acme", "profiles:read")
                                .post("/v1/roadmaps/preview", PROFILE)
                                .status())
                .isEqualTo(403);
    }

    private String path(String rest) {
        return "/v1/roadmaps/" + assessments.profileId() + rest;
    }

    private static LocalDate finish(Answer answer, String side) {
        return LocalDate.parse(answer.json().at("/" + side + "/projectedFinish").asString());
    }
}
