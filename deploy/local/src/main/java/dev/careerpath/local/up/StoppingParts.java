package dev.careerpath.local.up;

import dev.careerpath.local.data.PartState.Status;
import dev.careerpath.local.data.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Stops parts, the edge first, those of one layer together; kills what does not stop in time. */
final class StoppingParts {

    private StoppingParts() {}

    /**
     * Returns when none runs.
     *
     * @param patience for each layer
     */
    static void stop(List<RunningPart> parts, Duration patience) {
        for (Layer layer : List.of(Layer.values()).reversed()) {
            List<Process> processes =
                    parts.stream()
                            .filter(p -> p.part().layer() == layer)
                            .map(RunningPart::process)
                            .filter(Objects::nonNull)
                            .toList();
            processes.forEach(Process::destroy);
            long until = System.nanoTime() + patience.toNanos();
            for (Process process : processes) {
                Processes.end(
                        process.toHandle(),
                        Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        }
        parts.forEach(part -> part.state(Status.STOPPED));
    }
}
