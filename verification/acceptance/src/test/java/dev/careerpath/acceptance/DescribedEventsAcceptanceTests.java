package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of all events, as the edge puts it together from the services' own. */
@OnTheRunningSystem
class DescribedEventsAcceptanceTests {

    /** The specification's own JSON Schema. */
    private static final Path ASYNC_API =
            Path.of("service-starter/src/test/resources/asyncapi-3.0.0/schema.json");

    private final RunningSystem system;
    private final JsonNode document;
    private final Schema schema;

    DescribedEventsAcceptanceTests(RunningSystem system) throws IOException {
        this.system = system;
        document = system.stranger().get("/asyncapi").expect(200).json();
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(JsonMapper.shared().readTree(Files.readString(ASYNC_API)));
    }

    @Test
    void areAnAsyncApiDocument() {
        assertThat(errors(document)).isEmpty();
        assertThat(document.path("channels").propertyNames())
                .contains(
                        "careerpath.profile.events",
                        "careerpath.assessment.events",
                        "careerpath.progress.events");
    }

    @Test
    void wouldBeRefusedWithAnActionThatThereIsNot() {
        JsonNode operation = document.path("operations").properties().iterator().next().getValue();
        ((ObjectNode) operation).put("action", "shout");

        assertThat(errors(document)).isNotEmpty();
    }

    @Test
    void referToNothingThatIsNotThere() {
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> {
                    assertThat(reference).startsWith("#/");
                    assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
                });
    }

    @Test
    void nameASchemaThatAnybodyGetsThereUnderThatName() {
        String home = system.url().replace("127.0.0.1", "localhost");
        List<String> addresses =
                document.path("components")
                        .path("messages")
                        .valueStream()
                        .flatMap(message -> message.path("examples").valueStream())
                        .map(example -> example.at("/headers/ce_dataschema").asString())
                        .distinct()
                        .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(20)
                .allSatisfy(address -> {
                    assertThat(address).startsWith(home + "/schemas/");
                    String path = address.substring(home.length());
                    assertThat(
                                    system.stranger()
                                            .get(path)
                                            .expect(200)
                                            .json()
                                            .path("$id")
                                            .asString())
                            .isEqualTo(address);
                });
    }

    private List<String> errors(JsonNode checked) {
        return schema.validate(checked).stream().map(Error::toString).toList();
    }
}
