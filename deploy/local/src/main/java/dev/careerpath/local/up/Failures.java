package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.time.Duration;
import java.util.List;

/** Says why a part did not start. */
final class Failures {

    /** The embedded pair's exit status when its data cannot be opened. */
    private static final int DATA_ERROR = 65;

    private Failures() {}

    static Trouble ended(RunningPart part, int exit) {
        List<String> lines = part.lastLines();
        if (exit == DATA_ERROR && !lines.isEmpty()) {
            return new Trouble(
                    lines.stream()
                            .filter(line -> line.startsWith("The data in"))
                            .findFirst()
                            .orElse(lines.getLast()));
        }
        return new Trouble(
                "%s ended while it started (exit %d). The end of its log %s:%n%s"
                        .formatted(part.part().name(), exit, part.part().log(), indented(lines)));
    }

    static Trouble neverHealthy(RunningPart part, Duration patience) {
        return new Trouble(
                "%s was not healthy after %d s, so the start was given up. The end of its log %s:%n%s"
                        .formatted(
                                part.part().name(),
                                patience.toSeconds(),
                                part.part().log(),
                                indented(part.lastLines())));
    }

    private static String indented(List<String> lines) {
        return lines.isEmpty() ? "  (nothing)" : "  " + String.join("\n  ", lines);
    }
}
