package dev.careerpath.starter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.test.EventContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents that the services serve, held against the specification's own JSON Schema. */
class AsyncApiDocumentsContractTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema ASYNC_API = asyncApi();

    @ParameterizedTest
    @ValueSource(strings = {"profile-service", "assessment-service", "roadmap-service"})
    void areAsyncApiDocuments(String service) throws IOException {
        assertThat(errors(document(service))).isEmpty();
    }

    @Test
    void wouldBeRefusedWithAnActionThatThereIsNot() throws IOException {
        JsonNode document = document("profile-service");
        JsonNode operation = document.path("operations").properties().iterator().next().getValue();
        ((ObjectNode) operation).put("action", "shout");

        assertThat(errors(document)).isNotEmpty();
    }

    private static JsonNode document(String service) throws IOException {
        Keeping keeping =
                new Keeping(
                        Duration.ofDays(7),
                        Duration.ofDays(8),
                        Duration.ofDays(365),
                        Duration.ofDays(30),
                        Duration.ofDays(7));
        return AsyncApi.of(
                service,
                JSON.readTree(
                        Files.readString(
                                EventContract.repository()
                                        .resolve(service)
                                        .resolve("src/main/resources/asyncapi.json"))),
                EventContract.of(service).schemas(),
                keeping.events());
    }

    private static List<String> errors(JsonNode document) {
        return ASYNC_API.validate(document).stream().map(Error::toString).toList();
    }

    private static Schema asyncApi() {
        try (InputStream schema =
                AsyncApiDocumentsContractTests.class.getResourceAsStream(
                        "/asyncapi-3.0.0/schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JSON.readTree(Objects.requireNonNull(schema)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
