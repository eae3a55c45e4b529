package dev.careerpath.local.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is no id is said to be none, and leads to no other address. */
class RoadmapCommandTests {

    @ParameterizedTest
    @ValueSource(strings = {"a b", "../profiles/x", "x?y", "%2e%2e", "{", "x/milestones", "戦略"})
    void anythingElseIsRefused(String id) {
        List<Exception> failures = new ArrayList<>();
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());

        new CommandLine(
                        new RoadmapCommand(
                                new Terminal(InputStream.nullInputStream(), quiet, quiet, false)))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    failures.add(failure);
                    return 1;
                })
                .execute(id);

        assertThat(failures)
                .singleElement()
                .isInstanceOf(Trouble.class)
                .asString()
                .contains("ID needs 1 to 64 letters, digits and hyphens.");
    }
}
