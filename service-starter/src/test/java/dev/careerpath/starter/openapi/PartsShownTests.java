package dev.careerpath.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PartsShownTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Shown SHOWN =
            Shown.fields("id")
                    .with("TEXT", "text", "lines.words")
                    .with("FIGURES", "lines.length", "figures");

    @Test
    void onlyWhatEverybodySeesIsAlwaysThere() {
        ApiTree api = described();

        new PartsShown(
                        rules(
                                PersonRule.shared(
                                        HttpMethod.GET, "/things/{subject}", "a", "b", SHOWN)))
                .complete(api);

        assertThat(required(api, "Thing")).containsExactly("id");
        assertThat(required(api, "Line")).isEmpty();
        assertThat(required(api, "Figures")).containsExactly("mean");
    }

    @Test
    void whatIsShownWholeOrNotAtAllStaysAsItIs() {
        ApiTree api = described();

        new PartsShown(
                        rules(
                                PersonRule.shared(
                                        HttpMethod.GET,
                                        "/things/{subject}",
                                        "a",
                                        "b",
                                        Shown.whole("TEXT"))))
                .complete(api);

        assertThat(required(api, "Thing")).containsExactly("id", "text", "lines", "figures");
    }

    private static PersonRules rules(PersonRule rule) {
        return new PersonRules(List.of(rule));
    }

    private static List<String> required(ApiTree api, String schema) {
        return api.schemas()
                .path(schema)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static ApiTree described() {
        return new ApiTree(
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"paths":{"/things/{id}":{"get":{"responses":{"200":{"content":{"application/json":{
                                   "schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
                                 "components":{"schemas":{
                                   "Thing":{"required":["id","text","lines","figures"],"properties":{
                                     "id":{"type":"string"},"text":{"type":"string"},
                                     "lines":{"type":"array","items":{"$ref":"#/components/schemas/Line"}},
                                     "figures":{"$ref":"#/components/schemas/Figures"}}},
                                   "Line":{"required":["words","length"],"properties":{
                                     "words":{"type":"string"},"length":{"type":"integer"}}},
                                   "Figures":{"required":["mean"],"properties":{"mean":{"type":"number"}}}}}}
                                """),
                Map.of());
    }
}
