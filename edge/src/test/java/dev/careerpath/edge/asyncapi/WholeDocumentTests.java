package dev.careerpath.edge.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholeDocumentTests {

    private static final JsonNode PUBLISHER =
            read(
                    """
                    {"channels":{"things":{"title":"Things","description":"all","messages":{"added":{"$ref":"a"},
                       "erased":{"$ref":"e"}},"bindings":{"kafka":{}}}},
                     "operations":{"shop.send.things":{"action":"send"}},
                     "components":{"messages":{"added":{"name":"added","payload":{"$ref":"p"}},"erased":{"payload":{}}},
                       "schemas":{"added":{"type":"object"}}}}
                    """);

    private static final JsonNode READER =
            read(
                    """
                    {"channels":{"things":{"title":"Things","description":"what we count","messages":{"added":{"$ref":"a"}}}},
                     "operations":{"till.receive.things":{"action":"receive"}},
                     "components":{"messages":{"added":{"name":"added","summary":"elsewhere"}},"schemas":{}}}
                    """);

    @Test
    void takesTheWordOfThePublisherWhicheverComesFirst() {
        for (List<JsonNode> order :
                List.of(List.of(PUBLISHER, READER), List.of(READER, PUBLISHER))) {
            JsonNode whole = WholeDocument.of(order);

            assertThat(whole.at("/asyncapi").asString()).isEqualTo("3.0.0");
            assertThat(whole.at("/channels/things/description").asString()).isEqualTo("all");
            assertThat(whole.at("/channels/things/messages").propertyNames())
                    .containsExactlyInAnyOrder("added", "erased");
            assertThat(whole.at("/channels/things/bindings").isObject()).isTrue();
            assertThat(whole.at("/components/messages/added").has("payload")).isTrue();
            assertThat(whole.at("/operations").propertyNames())
                    .containsExactlyInAnyOrder("shop.send.things", "till.receive.things");
            assertThat(whole.at("/components/schemas/added/type").asString()).isEqualTo("object");
        }
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
