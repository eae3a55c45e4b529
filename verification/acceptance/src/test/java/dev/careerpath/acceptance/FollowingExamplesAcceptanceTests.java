package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of following the events, run as its readers would run it. */
@OnTheRunningSystem
class FollowingExamplesAcceptanceTests {

    private static final Path EXAMPLES = Path.of("deploy/examples");

    private final RunningSystem system;
    private final Caller caller;
    @TempDir private Path folder;
    private String id = "";

    FollowingExamplesAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("following");
    }

    @BeforeEach
    void aLeaderWithAPlan() {
        id = caller.submit(Examples.profile("cto-to-cpto"));
        caller.awaitRoadmap(id, 1);
    }

    @Test
    void theKafkaConsumerPrintsEachEventOnceAndForgetsWhoIsErased() throws IOException {
        Path out = folder.resolve("out");
        Path broker = folder.resolve("kafka.properties");
        Files.write(
                broker,
                system.kafka().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .toList());
        Process consumer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EXAMPLES.resolve("FollowProgress.java").toString(),
                                broker.toString(),
                                UUID.randomUUID().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        try {
            Caller.eventually(() -> lines(out).stream().anyMatch(line -> line.contains(id)));
            caller.delete("/v1/profiles/" + id).expect(202);
            Caller.eventually(() -> lines(out).contains("forget " + id));
        } finally {
            consumer.destroyForcibly();
        }

        assertThat(lines(out)).doesNotHaveDuplicates();
        assertThat(lines(out))
                .anyMatch(line -> line.startsWith("dev.careerpath.roadmap.generated.v1 " + id));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
