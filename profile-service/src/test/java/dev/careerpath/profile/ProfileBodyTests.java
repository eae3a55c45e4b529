package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.ProfileRules;
import dev.careerpath.starter.body.Bodies;
import dev.careerpath.starter.body.Bodies.SchemaOf;
import dev.careerpath.starter.body.BodySchema;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A profile's body is taken as it is meant, or not at all. */
class ProfileBodyTests {

    private static final String VALID =
            """
            {"name":"Vera L","email":"vera@example.org","timeZone":"EST","currentRole":"VP_ENGINEERING","targetRole":"CTO",
             "context":{"companyStage":"SCALE_UP","emphases":["PLATFORM"],"regulated":true},
             "experience":{"yearsInIndustry":12,"largestTeamLed":40,"managesManagers":true,"travelPercentAccepted":20,
                           "budgetOwned":{"amount":2000000,"currency":"EUR"}},
             "ratings":[{"competency":"governance","level":3.0}],
             "evidence":[{"competency":"governance","kind":"LED","title":"A board","url":"HTTPS://EXAMPLE.ORG",
                          "date":"2026-01-01"}],
             "goal":{"targetDate":"2028-06-30","hoursPerWeek":6.0}}
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final Bodies bodies =
            new Bodies(
                    new JsonMapper(),
                    List.of(
                            new SchemaOf(
                                    Profile.class,
                                    BodySchema.at("/bodies/profile.schema.json", "submission"))));

    @Test
    void whatIsRightIsTakenAlsoSixPointZeroAndAByteOrderMark() {
        assertThat(read("\uFEFF" + VALID).checked(_ -> List.of()).goal().hoursPerWeek())
                .isEqualTo(6);
        assertThat(pointers(VALID.replace("HTTPS://EXAMPLE.ORG", "https://例え.テスト/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":6.5              | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":60.0000001       | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":\"6\"            | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":99999999999      | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":1e400            | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6.0  | \"hoursPerWeek\":1e999999999      | /goal/hoursPerWeek",
                "2000000               | 1.5                              | /experience/budgetOwned/amount",
                "Accepted\":20         | Accepted\":100.9                 | /experience/travelPercentAccepted",
                "\"CTO\"               | 0                                | /targetRole",
                "\"CTO\"               | \"1\"                            | /targetRole",
                "\"CTO\"               | \" CTO \"                        | /targetRole",
                "[\"PLATFORM\"]        | [1]                              | /context/emphases/0",
                "[\"PLATFORM\"]        | [\"PLATFORM\",\"PLATFORM\"]      | /context/emphases/1",
                "[\"PLATFORM\"]        | [null]                           | /context/emphases/0",
                "\"LED\"               | 0                                | /evidence/0/kind",
                "\"Vera L\"            | true                             | /name",
                "\"Vera L\"            | \"\u00a0\u200b\"                | /name",
                "\"Vera L\"            | \"a\\u2028b\"                    | /name",
                "\"Vera L\"            | \"Lone \\ud83d end\"             | /name",
                "Managers\":true       | Managers\":1                     | /experience/managesManagers",
                "\"2028-06-30\"        | \"2028-06-29T12:00:00Z\"         | /goal/targetDate",
                "\"2028-06-30\"        | [2028,6,30]                      | /goal/targetDate",
                "\"2028-06-30\"        | \"2028-06-30\\u0000\"            | /goal/targetDate",
                "\"2028-06-30\"        | \"2028-02-30\"                   | /goal/targetDate",
                "vera@example.org      | vera@ex\u00a0ample.org           | /email",
                "vera@example.org      | vera\u200b@example.org           | /email",
                "vera@example.org      | a@b..co                          | /email",
                "\"EST\"               | \"Mars/Base\"                    | /timeZone",
                "HTTPS://EXAMPLE.ORG   | https://[::bad/\\\"><b>           | /evidence/0/url",
                "HTTPS://EXAMPLE.ORG   | https://a:70000/                 | /evidence/0/url",
                "\"EUR\"               | \"eur\"                          | /experience/budgetOwned/currency",
                "\"governance\",\"level | \"No Such\",\"level              | /ratings/0/competency",
                "3.0                   | 5.5                              | /ratings/0/level",
                "\"goal\"              | \"goals\"                        | /goals",
                "\"level\":3.0         | \"level\":3.0,\"level\":4        | /ratings/0/level",
            })
    void whatIsOfAnotherKindIsPointedAt(String part, String other, String pointer) {
        assertThat(VALID).contains(part);
        assertThat(pointers(VALID.replace(part, other))).contains(pointer);
    }

    @Test
    void bytesThatAreNoUtf8ArePointedAt() {
        byte[] latin1 = VALID.replace("Vera L", "Jos\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> bodies.read(latin1, Profile.class))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(FieldError::pointer)
                                        .containsExactly("/name"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(
                        pointers(
                                """
                                {"name":"","targetRole":"CEO","goal":{"hoursPerWeek":400,"targetDate":"2020-01-01"},
                                 "ratings":[{"competency":"governance","level":"3"},{"competency":"governance","level":1}],
                                 "nick":1}
                                """))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/currentRole",
                        "/targetRole",
                        "/context",
                        "/goal/hoursPerWeek",
                        "/goal/targetDate",
                        "/ratings/0/level",
                        "/ratings/1/competency",
                        "/nick");
    }

    @Test
    void aRangeIsCalledARange() {
        assertThat(messages(VALID.replace("6.0", "99999999999")))
                .containsExactly("99999999999 is out of range; give 1 to 60.");
        assertThat(messages(VALID.replace("6.0", "1e400")))
                .containsExactly("1E+400 is out of range; give 1 to 60.");
    }

    @Test
    void whatIsMissingIsDescribed() {
        assertThat(messages("{\"currentRole\":\"CTO\",\"name\":\"A\",\"goal\":{}}"))
                .contains(
                        "This is required: one of CTO, CPTO, FIELD_CTO.",
                        "This is required: a JSON object with companyStage.",
                        "This is required: a date such as 2027-11-30.",
                        "This is required: a whole number from 1 to 60.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "\"x\"", "", " ", "{} {}", "{\"name\":"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(pointers(body)).containsExactly("");
    }

    private Sent<Profile> read(String body) {
        return bodies.read(body.getBytes(StandardCharsets.UTF_8), Profile.class);
    }

    private List<FieldError> errors(String body) {
        try {
            return read(body).errors(it -> ProfileRules.check(it, null, TODAY));
        } catch (InvalidRequest e) {
            return e.errors();
        }
    }

    private List<String> pointers(String body) {
        return errors(body).stream().map(FieldError::pointer).toList();
    }

    private List<String> messages(String body) {
        return errors(body).stream().map(FieldError::message).toList();
    }
}
