package dev.careerpath.starter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.BreakingChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BreakingChangesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String RELEASED =
            """
            {"type":"object","required":["id","score"],"properties":{
             "id":{"type":"string","description":"the id"},
             "score":{"type":"number","minimum":0,"maximum":100},
             "note":{"type":"string","pattern":"[a-z]+"},
             "at":{"type":"string","format":"date"},
             "band":{"type":"string","enum":["LOW","HIGH"]},
             "kind":{"type":"string","examples":["A","B"]},
             "steps":{"type":"array","items":{"$ref":"#/$defs/step"}}},
             "$defs":{"step":{"type":"object","required":["id"],"properties":{
               "id":{"type":"string"},"hours":{"type":"integer"}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "removed      | \"note\":{\"type\":\"string\",\"pattern\":\"[a-z]+\"},|   | /note: the field is gone",
                "renamed      | \"note\":                     | \"remark\":                  | /note: the field is gone",
                "retyped      | \"score\":{\"type\":\"number\" | \"score\":{\"type\":\"string\" | /score: type was \"number\"",
                "widened      | \"score\":{\"type\":\"number\" | \"score\":{\"type\":[\"number\",\"null\"] | /score: type was",
                "narrowed     | \"score\":{\"type\":\"number\" | \"score\":{\"type\":\"integer\" | /score: type was",
                "bounds       | \"maximum\":100              | \"maximum\":10                | /score: maximum was 100",
                "unbounded    | ,\"maximum\":100             |                              | /score: maximum was 100",
                "pattern      | [a-z]+                      | [a-z]                        | /note: pattern was",
                "format       | \"format\":\"date\"           | \"format\":\"date-time\"       | /at: format was",
                "enum less    | [\"LOW\",\"HIGH\"]            | [\"LOW\"]                     | /band: enum was",
                "enum more    | [\"LOW\",\"HIGH\"]            | [\"LOW\",\"HIGH\",\"MID\"]      | /band: enum was",
                "open less    | [\"A\",\"B\"]                 | [\"A\"]                       | /kind: the value B is gone",
                "open closed  | examples                    | enum                         | /kind: examples came or went",
                "now optional | [\"id\",\"score\"]            | [\"id\"]                      | /score: the field was always there",
                "now required | [\"id\",\"score\"]            | [\"id\",\"score\",\"note\"]     | /note: the field is now required",
                "in a list    | \"hours\":{\"type\":\"integer\"}| \"time\":{\"type\":\"integer\"} | /steps/*/hours: the field is gone",
                "shared shape | {\"$ref\":\"#/$defs/step\"}    | {\"type\":\"string\"}          | /steps/*: type was",
                "list item    | \"hours\":{\"type\":\"integer\"}| \"hours\":{\"type\":\"string\"} | /steps/*/hours: type was",
            })
    void seesEveryWayToBreak(String way, String part, String replacement, String expected) {
        String changed = RELEASED.replace(part, replacement == null ? "" : replacement);

        assertThat(changed).as(way).isNotEqualTo(RELEASED);
        assertThat(BreakingChanges.between(JSON.readTree(RELEASED), JSON.readTree(changed)))
                .as(way)
                .anySatisfy(change -> assertThat(change).startsWith(expected));
    }

    @Test
    void letsWhatOnlyAddsPass() {
        String changed =
                RELEASED.replace("the id", "the id of it")
                        .replace("[\"A\",\"B\"]", "[\"A\",\"B\",\"C\"]")
                        .replace("\"note\":", "\"more\":{\"type\":\"boolean\"},\"note\":")
                        .replace("\"hours\":", "\"weeks\":{\"type\":\"integer\"},\"hours\":");

        assertThat(BreakingChanges.between(JSON.readTree(RELEASED), JSON.readTree(changed)))
                .isEmpty();
    }
}
