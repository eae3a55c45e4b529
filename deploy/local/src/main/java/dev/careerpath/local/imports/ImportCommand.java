package dev.careerpath.local.imports;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.ProgressBar;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.token.TenantOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Imports profiles from a file; exit status 1 if a line was refused. */
@Command(
        name = "import",
        description = {
            "Imports profiles from an NDJSON file, one JSON object a line.",
            "An import that was cut off goes on when the same command is run again: what is there already is not made twice."
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private final Terminal terminal;
    private long shown;

    @Mixin private DataOption data = new DataOption();

    @Mixin private TenantOption tenant = new TenantOption();

    @Parameters(paramLabel = "FILE", description = "the profiles, one JSON object a line")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "K",
            description =
                    "names this import; lines of the same number under the same key are the same profile (default: made from the file's content)")
    private @Nullable String key;

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Trouble("--key takes 1 to 80 letters, digits, dots, dashes and underscores.");
        }
        List<Piece> pieces = pieces();
        long lines = pieces.stream().mapToLong(Piece::lines).sum();
        String name = key == null ? ContentKey.of(file) : key;
        long began = System.nanoTime();
        try (Api api = Api.of(data.folder(), tenant.name())) {
            Importing importing = new Importing(api, file, name, this::show);
            ProgressBar progress = new ProgressBar(terminal, "lines", lines);
            try {
                importing.run(pieces, progress::at);
            } finally {
                progress.done();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            terminal.line(
                    String.format(
                            Locale.ROOT,
                            "%,d created, %,d there already, %,d refused in %.1f s (%,.0f lines a second).",
                            importing.created(),
                            importing.existed(),
                            importing.failed(),
                            seconds,
                            lines / Math.max(0.001, seconds)));
            return importing.failed() == 0 ? 0 : 1;
        }
    }

    private void show(Importing.Refused refused) {
        if (++shown <= SHOWN) {
            for (JsonNode error : refused.errors()) {
                String pointer = error.path("pointer").asString("");
                terminal.line(
                        "  line %d %s: %s"
                                .formatted(
                                        refused.line(),
                                        pointer.isEmpty() ? "/" : pointer,
                                        error.path("message").asString()));
            }
        } else if (shown == SHOWN + 1) {
            terminal.line("  … further refused lines are only counted.");
        }
    }

    private List<Piece> pieces() {
        try {
            return Piece.of(file);
        } catch (IOException e) {
            throw new Trouble(
                    "%s cannot be read: name a file that holds one profile as JSON on each line."
                            .formatted(file),
                    e);
        }
    }
}
