package dev.careerpath.local.read;

import dev.careerpath.local.api.Answer;
import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a roadmap. */
@Command(
        name = "roadmap",
        description = "Prints the roadmap of a profile.",
        mixinStandardHelpOptions = true)
public final class RoadmapCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", description = "the profile's id, as submit printed it")
    private String id = "";

    @Option(
            names = "--format",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.md;

    /** As it is typed. */
    enum Format {
        md,
        json
    }

    public RoadmapCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (Api api = Api.of(data.folder())) {
            Answer answer =
                    switch (format) {
                        case md -> api.get("/v1/roadmaps/" + id + ".md", "text/markdown");
                        case json -> api.get("/v1/roadmaps/" + id, "application/json");
                    };
            if (answer.pending()) {
                throw new Trouble("The roadmap is being made: ask again in a second.");
            }
            String body = answer.orTrouble().body();
            terminal.line(
                    format == Format.json ? answer.json().toPrettyString() : body.stripTrailing());
        }
    }
}
