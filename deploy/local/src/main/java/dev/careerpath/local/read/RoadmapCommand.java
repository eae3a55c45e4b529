package dev.careerpath.local.read;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.token.TenantOption;
import dev.careerpath.local.token.TokenCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Prints a roadmap, or writes it into a file. */
@Command(
        name = "roadmap",
        description = {
            "Prints the roadmap of a profile.",
            "ics is a calendar: import a later one and it updates what is there. pdf is to hand to a sponsor."
        },
        mixinStandardHelpOptions = true)
public final class RoadmapCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Mixin private TenantOption tenant = new TenantOption();

    @Parameters(paramLabel = "ID", description = "the profile's id, as submit printed it")
    private String id = "";

    @Option(
            names = "--format",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.md;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to write it instead of printing it; a pdf is always written")
    private @Nullable Path output;

    /** As it is typed. */
    enum Format {
        md(".md", "text/markdown"),
        json("", "application/json"),
        ics(".ics", "text/calendar"),
        pdf(".pdf", "application/pdf");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    public RoadmapCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        // Anything else would be another address.
        TokenCommand.check("ID", id, "[0-9A-Za-z-]{1,64}", "1 to 64 letters, digits and hyphens");
        if (format == Format.pdf && output == null) {
            throw new Trouble("A PDF goes into a file: add -o roadmap.pdf.");
        }
        try (Api api = Api.of(data.folder(), tenant.name())) {
            byte[] roadmap =
                    api.file("/v1/roadmaps/" + id + format.ending, format.type)
                            .orElseThrow(() ->
                                    new Trouble(
                                            "The roadmap is being made: ask again in a second."));
            if (format == Format.json) {
                String text = JsonMapper.shared().readTree(roadmap).toPrettyString() + "\n";
                roadmap = text.getBytes(StandardCharsets.UTF_8);
            }
            if (output == null) {
                terminal.line(new String(roadmap, StandardCharsets.UTF_8).stripTrailing());
            } else {
                write(output, roadmap);
            }
        }
    }

    private void write(Path file, byte[] roadmap) {
        try {
            Files.write(file, roadmap);
        } catch (IOException e) {
            throw new Trouble("The roadmap cannot be written to %s.".formatted(file), e);
        }
        terminal.line("Written to %s, %d bytes.".formatted(file, roadmap.length));
    }
}
