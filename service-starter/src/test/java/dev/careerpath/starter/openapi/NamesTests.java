package dev.careerpath.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NamesTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/things,                       listThings",
        "GET,    /v1/things/{id},                  getThing",
        "POST,   /v1/things,                       createThing",
        "PUT,    /v1/things/{id}/person,           replaceThingPerson",
        "PATCH,  /v1/things/{id}/parts/{partId},   updateThingPart",
        "DELETE, /v1/things/{id},                  deleteThing",
        "POST,   /v1/things/{id}/preview,          previewThing",
        "POST,   /v1/things/import,                importThings",
        "GET,    /v1/things/{id}.pdf,              getThingPdf",
        "GET,    /ims/case/v1p1/CFItems/{id},      getCFItem",
    })
    void anOperationIsNamedAfterItsMethodAndPath(String method, String path, String name) {
        assertThat(OperationIds.of(method, path)).isEqualTo(name);
    }

    @Test
    void aSchemaIsNamedAfterItsRecordAndTheOneAroundItUnlessThatIsAController() {
        assertThat(SchemaNames.of("org.example.Plan.Step")).isEqualTo("PlanStep");
        assertThat(SchemaNames.of("org.example.PlanController.Page")).isEqualTo("Page");
        assertThat(SchemaNames.of("Problem")).isEqualTo("Problem");
    }

    @Test
    void twoSchemasOfOneNameAreRefused() {
        ApiTree api =
                api(
                        """
                        {"components":{"schemas":{
                          "org.example.a.Page":{"type":"object"},
                          "org.example.b.Page":{"type":"object"}}}}
                        """);

        assertThatThrownBy(() -> new SchemaNames().complete(api))
                .hasMessageContaining("org.example.a.Page")
                .hasMessageContaining("org.example.b.Page");
    }

    @Test
    void referencesFollowTheirSchemas() {
        ApiTree api =
                api(
                        """
                        {"paths":{"/things":{"get":{"schema":{"$ref":"#/components/schemas/org.example.Thing"}}}},
                         "components":{"schemas":{"org.example.Thing":{"type":"object"}}}}
                        """);

        new SchemaNames().complete(api);

        assertThat(api.document().at("/paths/~1things/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(api.schemas().propertyNames()).containsExactly("Thing");
    }

    private static ApiTree api(String document) {
        return new ApiTree((ObjectNode) JSON.readTree(document), Map.of());
    }
}
