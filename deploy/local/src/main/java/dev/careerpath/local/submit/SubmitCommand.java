package dev.careerpath.local.submit;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.api.Starting;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.events.EventLine;
import dev.careerpath.local.events.EventStream;
import dev.careerpath.local.token.TenantOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Submits a profile. */
@Command(
        name = "submit",
        description = "Submits a profile; with --watch shows each step and the result.",
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Runnable {

    /** Longer than any start takes that is not going to fail. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(150);

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Mixin private TenantOption tenant = new TenantOption();

    @Parameters(paramLabel = "FILE", description = "the profile as JSON; - for the standard input")
    private String file = "-";

    @Option(names = "--watch", description = "show the steps as they happen, then a summary")
    private boolean watch;

    public SubmitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        String profile = read();
        String organisation = tenant.name();
        DataFolder folder = data.folder();
        try (Api api =
                Api.of(folder, Starting.await(folder, terminal, START_PATIENCE), organisation)) {
            if (watch) {
                watch(api, profile, organisation);
            } else {
                terminal.line(submit(api, profile));
            }
        }
    }

    private static String submit(Api api, String profile) {
        return api.post("/v1/profiles", profile, UUID.randomUUID().toString())
                .orTrouble()
                .json()
                .path("id")
                .asString();
    }

    private void watch(Api api, String profile, String organisation) {
        AtomicReference<String> submitted = new AtomicReference<>("");
        AtomicLong started = new AtomicLong();
        // The stream is open before the profile is sent, so that every step is seen in its order.
        EventStream.follow(
                api,
                "/v1/events?from=now",
                () -> {
                    started.set(System.nanoTime());
                    submitted.set(submit(api, profile));
                    terminal.line("Profile " + submitted.get());
                },
                event -> {
                    if (!event.path("subject").asString().equals(submitted.get())) {
                        return true;
                    }
                    String type = EventLine.type(event);
                    terminal.line(
                            "  %5d ms  %-10s %s"
                                    .formatted(
                                            (System.nanoTime() - started.get()) / 1_000_000,
                                            step(type),
                                            EventLine.facts(event)));
                    return !type.startsWith("roadmap.");
                });
        String id = submitted.get();
        JsonNode assessment =
                api.get("/v1/assessments/" + id, "application/json").orTrouble().json();
        JsonNode roadmap = api.get("/v1/roadmaps/" + id, "application/json").orTrouble().json();
        terminal.line("");
        terminal.line(Summary.of(assessment, roadmap));
        String whose = organisation.equals(TenantOption.DEFAULT) ? "" : " --tenant " + organisation;
        terminal.line("The whole plan:  ./career-path roadmap " + id + whose);
    }

    private static String step(String type) {
        return switch (type.substring(0, type.indexOf('.'))) {
            case "profile" -> "submitted";
            case "assessment" -> "assessed";
            case "roadmap" -> "planned";
            default -> type;
        };
    }

    private String read() {
        try {
            return file.equals("-")
                    ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be read: name a file that holds a profile as JSON.".formatted(file),
                    e);
        }
    }
}
