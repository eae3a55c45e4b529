package dev.careerpath.assessment.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.EventContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published inputs of the formula with their results are what the assessment itself says. Run
 * with {@code -Dgolden.write=true} to write them anew from the inputs in {@link GoldenInputs}.
 */
class GoldenVectorsTests {

    private static final Path FILE =
            EventContract.repository()
                    .resolve(
                            "assessment-service/src/main/resources/schemas/dev.careerpath.assessment.completed.v1.golden.json");
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> thePublishedResultsAreTheAssessmentsOwn() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILE, text(GoldenInputs.withResults()));
        }
        JsonNode published = JSON.readTree(FILE);
        JsonNode made = GoldenInputs.withResults();
        assertThat(published.path("cases").size()).isEqualTo(made.path("cases").size());
        return IntStream.range(0, published.path("cases").size())
                .mapToObj(i ->
                        DynamicTest.dynamicTest(
                                published.at("/cases/" + i + "/name").asString(),
                                () ->
                                        assertThat(published.at("/cases/" + i).toString())
                                                .isEqualTo(made.at("/cases/" + i).toString())));
    }

    /** One case a line. */
    private static String text(JsonNode file) {
        return file.path("cases")
                .valueStream()
                .map(JsonNode::toString)
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\n\"description\": "
                                        + file.path("description")
                                        + ",\n\"cases\": [\n",
                                "\n]\n}\n"));
    }
}
