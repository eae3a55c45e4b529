package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of following the events, run as their readers would run them. */
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
        Process consumer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EXAMPLES.resolve("FollowProgress.java").toString(),
                                system.kafka(),
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

    @Test
    void thePageShowsTheEventsInABrowser() throws Exception {
        Path chromium = Path.of("/usr/bin/chromium");
        assumeTrue(Files.exists(chromium), "Chromium is not installed: the page is not looked at");
        String token =
                system.run("token", "--tenant", "following", "--scope", RunningSystem.ALL_SCOPES)
                        .orFail()
                        .lastLine();
        Path shown = folder.resolve("page.html");
        Process browser =
                new ProcessBuilder(
                                List.of(
                                        chromium.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--user-data-dir=" + folder.resolve("browser"),
                                        "--timeout=8000",
                                        "--dump-dom",
                                        system.url() + "/follow.html#token=" + token))
                        .redirectOutput(shown.toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }

        assertThat(Files.readString(shown))
                .contains("Following.", "roadmap.generated.v1", id)
                .doesNotContain(token);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
