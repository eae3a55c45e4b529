package dev.careerpath.delivery.learningrecords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementsTests {

    private final Statements statements =
            new Statements("https://career.example", new JsonMapper());

    @ParameterizedTest
    @CsvSource({
        "assessment.completed.v1, https://w3id.org/xapi/tla/verbs/assessed, competency, competencies/readiness-field-cto",
        "roadmap.generated.v1, https://w3id.org/xapi/tla/verbs/planned, career, careers/field-cto",
        "roadmap.revised.v1, https://w3id.org/xapi/tla/verbs/planned, career, careers/field-cto",
        "milestone.started.v1, https://adlnet.gov/expapi/verbs/initialized, activity, activities/board-deck",
        "milestone.completed.v1, https://adlnet.gov/expapi/verbs/completed, activity, activities/board-deck",
        "milestone.skipped.v1, https://w3id.org/xapi/tla/verbs/deselected, activity, activities/board-deck",
        "stage.completed.v1, https://adlnet.gov/expapi/verbs/completed, activity, stages/foundation",
        "roadmap.completed.v1, https://adlnet.gov/expapi/verbs/completed, activity, roadmap",
    })
    void speaksTheWordsOfTheMasterObjectModel(
            String type, String verb, String kind, String object) {
        JsonNode statement = statements.of(event(type));

        assertThat(statement.at("/verb/id").asString()).isEqualTo(verb);
        assertThat(statement.at("/object/definition/type").asString())
                .isEqualTo("https://w3id.org/xapi/tla/activity-types/" + kind);
        assertThat(statement.at("/object/id").asString())
                .isEqualTo("https://career.example/xapi/" + object);
        assertThat(statement.at("/timestamp").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(statement.at("/context/contextActivities/category/0/id").asString())
                .startsWith("https://w3id.org/xapi/tla/v0.");
    }

    @Test
    void givesAnEventOneIdAndAPersonAPseudonymForEachOrganisation() {
        JsonNode one = statements.of(event("milestone.completed.v1"));
        JsonNode again = statements.of(event("milestone.completed.v1"));
        JsonNode elsewhere =
                statements.of(event("milestone.completed.v1").replace("acme", "other"));

        assertThat(again).isEqualTo(one);
        assertThat(one.at("/actor/account/homePage").asString())
                .isEqualTo("https://career.example/tenants/acme");
        assertThat(one.toString()).doesNotContain("0198f3a0-profile");
        assertThat(elsewhere.at("/actor/account/name")).isNotEqualTo(one.at("/actor/account/name"));
    }

    @Test
    void saysHowSureAnAssessmentIs() {
        JsonNode statement = statements.of(event("assessment.completed.v1"));

        assertThat(statement.at("/result/score/scaled").asDouble()).isEqualTo(0.72);
        assertThat(statement.at("/result/success").asBoolean()).isFalse();
        assertThat(
                        statement
                                .path("context")
                                .path("extensions")
                                .path("https://w3id.org/xapi/tla/extensions/confidence")
                                .asDouble())
                .isBetween(0.66, 0.68);
    }

    @Test
    void hasNoWordsForTheRest() {
        assertThat(Statements.carries("dev.careerpath.profile.submitted.v1")).isFalse();
        assertThat(Statements.carries("dev.careerpath.profile.erased.v1")).isFalse();
    }

    private static String event(String type) {
        return """
        {"specversion":"1.0","id":"e-1","source":"/roadmap-service","type":"dev.careerpath.%s",
         "subject":"0198f3a0-profile","time":"2026-11-24T12:00:00Z","tenantid":"acme",
         "data":{"roadmapVersion":2,"targetRole":"FIELD_CTO","stage":"FOUNDATION",
                 "milestoneId":"board-deck","title":"A deck for the board",
                 "readiness":{"score":72,"low":54,"high":87,"band":"APPROACHING"}}}
        """
                .formatted(type);
    }
}
