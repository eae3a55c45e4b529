package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
    void theScriptOfThePageShowsTheEventsAndHidesTheToken() throws Exception {
        Path out = folder.resolve("out");
        String token = token();
        Process page = page(token, out);
        try {
            Caller.eventually(() -> lines(out).stream().anyMatch(line -> line.contains(id)));
        } finally {
            page.destroyForcibly();
        }

        assertThat(lines(out)).contains("at /follow.html", "Following.");
        assertThat(lines(out)).anyMatch(line -> line.endsWith("roadmap.generated.v1 | " + id));
        assertThat(String.join("\n", lines(out))).doesNotContain(token);
    }

    @Test
    void theScriptOfThePageSaysSoWhenTheTokenIsRefused() throws Exception {
        Path out = folder.resolve("out");
        Process page = page("not-a-token", out);
        try {
            assertThat(page.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            page.destroyForcibly();
        }

        assertThat(lines(out)).last().asString().startsWith("The server answered 401");
    }

    private Process page(String token, Path out) throws IOException {
        assumeTrue(found("node"), "Node is not installed: the page's script is not run");
        return new ProcessBuilder(
                        "node",
                        "verification/acceptance/src/test/resources/page.mjs",
                        system.url() + "/follow.html#token=" + token)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static boolean found(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder ->
                        Files.isExecutable(Path.of(folder, program))
                                || Files.isExecutable(Path.of(folder, program + ".exe")));
    }

    private String token() {
        return system.run("token", "--tenant", "following", "--scope", RunningSystem.ALL_SCOPES)
                .orFail()
                .lastLine();
    }

    @Test
    void thePageShowsTheEventsInABrowser() throws Exception {
        Path chromium = Path.of("/usr/bin/chromium");
        assumeTrue(Files.exists(chromium), "Chromium is not installed: the page is not looked at");
        // Not in the temporary folder: what the browser leaves running may write on as that is
        // deleted.
        Path home = Files.createTempDirectory(Path.of("verification/acceptance/target"), "browser");
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
                                        "--user-data-dir=" + home.toAbsolutePath(),
                                        "--remote-debugging-port=0",
                                        system.url() + "/follow.html#token=" + token()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("err").toFile())
                        .start();
        try {
            Caller.eventually(() -> shown(home).contains(id));
            assertThat(shown(home)).contains("Following.", "roadmap.generated.v1");
        } finally {
            browser.destroy();
            browser.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** What a person sees on the browser's page, asked over its debugging port. */
    private static String shown(Path home) throws Exception {
        List<String> opened = lines(home.resolve("DevToolsActivePort"));
        if (opened.isEmpty()) {
            return "";
        }
        String port = opened.getFirst();
        HttpClient http = HttpClient.newHttpClient();
        String pages =
                http.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:" + port + "/json/list"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        String page =
                JsonMapper.shared()
                        .readTree(pages)
                        .path(0)
                        .path("webSocketDebuggerUrl")
                        .asString("");
        if (page.isEmpty()) {
            return "";
        }
        StringBuilder parts = new StringBuilder();
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket.Listener listener =
                new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(
                            WebSocket socket, CharSequence data, boolean last) {
                        parts.append(data);
                        if (last) {
                            answer.complete(parts.toString());
                        }
                        socket.request(1);
                        return null;
                    }
                };
        WebSocket socket = http.newWebSocketBuilder().buildAsync(URI.create(page), listener).join();
        socket.sendText(
                        """
                        {"id":1,"method":"Runtime.evaluate","params":{"expression":"document.body.innerText"}}\
                        """,
                        true)
                .join();
        String text = answer.get(10, TimeUnit.SECONDS);
        socket.abort();
        return text;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
