package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.CommandLine;
import dev.careerpath.acceptance.system.CommandLine.Said;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./career-path} as a newcomer types it, with what can go wrong. */
@OnTheRunningSystem
class CommandLineAcceptanceTests {

    private final RunningSystem system;
    @TempDir private Path folder;

    CommandLineAcceptanceTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void submitShowsTheStepsInTheirOrderAndASummary() {
        String out =
                system.run("submit", "--watch", Examples.file("vp-engineering-to-cto").toString())
                        .orFail()
                        .out();

        assertThat(out)
                .containsSubsequence("submitted", "assessed", "planned")
                .containsPattern("Readiness for CTO: \\d+ of 100 \\(likely \\d+ to \\d+\\)")
                .contains("Gaps most worth closing")
                .containsPattern("\\d+ \\w{3} \\d{4} to +\\d+ \\w{3} \\d{4} +\\d+ h");
    }

    @Test
    void actsForTheOrganisationThatIsNamed() {
        Said submitted =
                system.run(
                                "submit",
                                "--watch",
                                "--tenant",
                                "acme",
                                Examples.file("cto-to-cpto").toString())
                        .orFail();
        String id = submitted.lastLine().replaceAll(".* roadmap (\\S+) --tenant acme", "$1");

        assertThat(system.run("roadmap", id, "--tenant", "acme").orFail().out()).startsWith("# ");
        assertThat(system.run("roadmap", id).exit()).isEqualTo(1);
        Said refused =
                system.run("submit", "--tenant", "a b", Examples.file("cto-to-cpto").toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("--tenant needs").hasLineCount(1);
        for (String command : List.of("submit", "import", "events", "roadmap", "token")) {
            assertThat(system.run(command, "--help").out()).contains("--tenant=TENANT");
        }
    }

    @Test
    void roadmapComesAsMarkdownAndAsJson() {
        Caller caller = system.caller("local");
        String id = caller.submit(Examples.profile("cto-to-cpto"));
        caller.awaitRoadmap(id, 1);

        assertThat(system.run("roadmap", id, "--format", "md").orFail().out()).startsWith("# ");
        JsonNode json =
                JsonMapper.shared()
                        .readTree(system.run("roadmap", id, "--format", "json").orFail().out());
        assertThat(json.path("stages").size()).isPositive();
        assertThat(system.run("roadmap", "no-such-id").exit()).isEqualTo(1);
    }

    @Test
    void eventsShowWhatHappenedFromTheStart() throws Exception {
        Caller caller = system.caller("local");
        String id = caller.submit(Examples.profile("cto-to-cpto"));
        caller.awaitRoadmap(id, 1);
        Path out = folder.resolve("events");
        Process following =
                system.command("events", "--from-start", "--profile", id)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        try {
            for (String type :
                    List.of(
                            "profile.submitted.v1",
                            "assessment.completed.v1",
                            "roadmap.generated.v1")) {
                Caller.eventually(() -> Files.readString(out).contains(type));
            }
        } finally {
            following.destroy();
            following.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void tokenStandsAloneOnTheLastLine() {
        Said said = system.run("token", "--tenant", "acme", "--scope", "profiles:read").orFail();

        assertThat(said.lastLine()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(said.out().strip().lines()).hasSize(1);
    }

    @Test
    void statusGivesTheFigures() {
        JsonNode status = system.status();

        assertThat(status.path("healthy").asBoolean()).isTrue();
        assertThat(status.path("startMillis").asLong()).isPositive();
        assertThat(status.path("memoryBytes").asLong()).isPositive();
        assertThat(system.run("status").orFail().out())
                .contains("profile", "assessment", "roadmap", "edge", "MiB");
    }

    @Test
    void aSecondUpOnTheSameDataIsRefused() {
        Said said = system.run("up", "--port", "1", "--without-cache");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("already runs on").contains("down").hasLineCount(1);
    }

    @Test
    void aPortThatIsTakenIsRefusedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Said said = CommandLine.run("up", "--port", port, "--data", folder.toString());

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("Port " + port + " is taken", "--port").hasLineCount(1);
        }
    }

    @Test
    void aCorruptDataFolderIsRefusedWithTheWayOut() throws IOException {
        Files.createDirectories(folder.resolve("mongodb"));
        Files.writeString(folder.resolve("mongodb/documents.mv"), "this is no store ".repeat(2000));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free.close();
            Said said =
                    CommandLine.run(
                            "up",
                            "--without-cache",
                            "--port",
                            Integer.toString(free.getLocalPort()),
                            "--data",
                            folder.toString());

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err())
                    .contains("The data in", "cannot be opened", "--data")
                    .hasLineCount(1);
        }
    }

    @Test
    void ephemeralDataNeverDeletesWhatWasThereBefore() throws IOException {
        Files.writeString(folder.resolve("precious"), "mine");
        Said said = CommandLine.run("up", "--ephemeral", "--data", folder.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("--ephemeral would delete");
        assertThat(folder.resolve("precious")).exists();
    }

    @Test
    void aMissingJdkIsSaidWithTheWayToOne() throws Exception {
        // A copy that asks for a release which no machine has.
        Path script = folder.resolve("career-path");
        Files.writeString(
                script,
                Files.readString(Path.of("career-path")).replace("find_jdk 25", "find_jdk 9999"));
        Process process =
                new ProcessBuilder("/bin/sh", script.toString(), "up")
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out).contains("needs JDK 25", "adoptium.net", "JAVA_HOME").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "submit",
                "import",
                "roadmap",
                "events",
                "status",
                "logs",
                "token",
                "down",
                "dead-letters",
                "replay"
            })
    void everyCommandExplainsItselfAndTakesAFolder(String command) {
        assertThat(CommandLine.run(command, "--help").orFail().out())
                .contains("Usage: career-path " + command, "--data");
    }

    @Test
    void anImportThatWasCutOffGoesOnWithoutADuplicate() throws Exception {
        int lines = 600;
        String line =
                "{\"name\":\"Somebody\",\"currentRole\":\"CTO\",\"targetRole\":\"CPTO\","
                        + "\"context\":{\"companyStage\":\"STARTUP\"},"
                        + "\"goal\":{\"targetDate\":\"2040-01-01\",\"hoursPerWeek\":6}}\n";
        Path file = folder.resolve("profiles.ndjson");
        Files.writeString(file, line.repeat(lines - 1) + "{\"name\":7}\n");
        int before = ids().size();
        Process cutOff =
                system.command("import", file.toString(), "--key", "cut-off")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Caller.eventually(() -> ids().size() > before || !cutOff.isAlive());
        cutOff.destroyForcibly().waitFor();

        Said said = system.run("import", file.toString(), "--key", "cut-off");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("line 600", "1 refused");
        assertThat(ids().size() - before).isEqualTo(lines - 1);
        assertThat(system.run("import", file.toString(), "--key", "cut-off").out())
                .contains("0 created, 599 there already");
        // Each of them gets a roadmap too, and the other tests find an idle system again.
        Set<String> imported = ids();
        Caller.eventually(() -> planned().containsAll(imported));
    }

    private Set<String> ids() {
        Caller caller = system.caller("local");
        Set<String> found = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/v1/profiles?limit=100" + cursor).expect(200).json();
            page.path("items").forEach(item -> found.add(item.path("id").asString()));
            String next = page.path("cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    private Set<String> planned() {
        return system.topic("careerpath.progress.events").all().stream()
                .map(Published::key)
                .collect(Collectors.toSet());
    }
}
