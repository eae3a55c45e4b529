package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import java.time.Duration;

/** Ends parts whose supervisor was killed; they would hold the data and the ports. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Ends them, the newest first; returns how many there were. */
    public static int end(DataFolder data, Terminal terminal) {
        var leftovers =
                SystemState.read(data).stream()
                        .flatMap(state -> state.parts().reversed().stream())
                        .filter(part -> part.process().isPresent())
                        .toList();
        for (PartState part : leftovers) {
            terminal.line(
                    "%s was left over from a run that was cut off: stopping it."
                            .formatted(part.name()));
            part.process().ifPresent(process -> Processes.end(process, PATIENCE));
        }
        return leftovers.size();
    }
}
