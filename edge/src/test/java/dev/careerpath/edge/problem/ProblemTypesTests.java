package dev.careerpath.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Every type of problem that any part answers with is described. */
class ProblemTypesTests {

    private static final Pattern MADE =
            Pattern.compile(
                    "(?:new ApiProblem\\(\\s*HttpStatus\\.\\w+,\\s*\"|ApiProblem\\.conflict\\(\\s*\"|"
                            + "Problems\\.of\\(\\s*HttpStatus\\.\\w+,\\s*\"|/problems/)([a-z]+(?:-[a-z]+)*)");

    private final ProblemTypes types = new ProblemTypes(JsonMapper.shared());

    @Test
    void saysWhatEachMeansAndHowToMendIt() throws IOException {
        Set<String> made = new TreeSet<>();
        for (String module :
                new String[] {
                    "http-starter",
                    "service-starter",
                    "profile-service",
                    "assessment-service",
                    "roadmap-service",
                    "event-delivery",
                    "edge"
                }) {
            Path sources = Path.of("..", module, "src/main/java");
            if (!Files.exists(sources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    MADE.matcher(Files.readString(file))
                            .results()
                            .forEach(it -> made.add(it.group(1)));
                }
            }
        }

        assertThat(made).hasSizeGreaterThan(30);
        assertThat(made)
                .allSatisfy(type ->
                        assertThat(types.one(type).getStatusCode())
                                .as(type)
                                .isEqualTo(HttpStatus.OK));
    }

    @Test
    void saysOfAnUnknownOneThatItIsNone() {
        assertThat(types.one("nonsense").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
