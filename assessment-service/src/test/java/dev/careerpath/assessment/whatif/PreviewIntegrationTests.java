package dev.careerpath.assessment.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.AssessmentService;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Trying a profile out: what is wrong with it is said, whatever it is. */
@SpringBootTest(
        classes = AssessmentService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class PreviewIntegrationTests {

    private static final String VALID =
            """
            {"name":"Ada","currentRole":"CIO","targetRole":"FIELD_CTO",
             "context":{"companyStage":"ENTERPRISE","emphases":["AI_FOCUSED"]},
             "experience":{"yearsInIndustry":12,"budgetOwned":{"amount":10,"currency":"USD"}},
             "education":[{"level":"MBA"}],
             "ratings":[{"competency":"governance","level":3}],
             "evidence":[{"competency":"governance","kind":"LED","title":"x","date":"2026-03-01"}]}
            """;

    @LocalServerPort private int port;

    @Test
    void assessesAProfileAndStoresNothing() {
        Answer answer = preview(VALID);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/readiness/score").asDouble()).isBetween(0.0, 100.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"currentRole\":\"CIO\",        | ``                          | /currentRole",
                "\"targetRole\":\"FIELD_CTO\",   | ``                          | /targetRole",
                "\"companyStage\":\"ENTERPRISE\",| ``                          | /context/companyStage",
                "[\"AI_FOCUSED\"]                  | [null]                      | /context/emphases/0",
                "\"CIO\"                           | \"KING\"                  | /currentRole",
                "\"level\":3                       | \"level\":5.5             | /ratings/0/level",
                "\"level\":3                       | \"level\":\"NaN\"       | /ratings/0/level",
                "\"level\":3                       | \"levle\":3               | /ratings/0/level",
                "\"kind\":\"LED\",               | ``                          | /evidence/0/kind",
                "\"date\":\"2026-03-01\"         | \"date\":null             | /evidence/0/date",
                "\"yearsInIndustry\":12            | \"yearsInIndustry\":-1    | /experience/yearsInIndustry",
                "\"yearsInIndustry\":12            | \"yearsInIndustry\":\"NaN\" | /experience/yearsInIndustry",
                "\"amount\":10,                    | ``                          | /experience/budgetOwned/amount",
                "{\"level\":\"MBA\"}             | {}                          | /education/0/level",
                "{\"level\":\"MBA\"}             | null                        | /education/0",
                "\"name\":\"Ada\"                | \"score\":100             | /score",
            })
    void saysWhatIsWrongAndWhere(String part, String replacement, String pointer) {
        assertThat(VALID).contains(part);
        Answer answer = preview(VALID.replace(part, replacement));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(preview("[]").status()).isEqualTo(400);
        assertThat(preview("\"x\"").status()).isEqualTo(400);
        assertThat(preview("{\"context\":7,\"currentRole\":1,\"targetRole\":2}").status())
                .isEqualTo(400);
    }

    @Test
    void aStrangerGetsNothing() {
        assertThat(Api.at(port).post("/v1/assessments/preview", VALID).status()).isEqualTo(401);
        assertThat(
                        Api.at(port)
                                .as("acme", "assessments:write")
                                .post("/v1/assessments/preview", VALID)
                                .status())
                .isEqualTo(403);
    }

    private Answer preview(String body) {
        return Api.at(port).as("acme", "assessments:read").post("/v1/assessments/preview", body);
    }
}
