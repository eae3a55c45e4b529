package dev.careerpath.local.repair;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.SystemState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Lets every service go past records that cannot be read, and publish again what it knows. */
@Command(
        name = "repair",
        description = {
            "Mends what a damaged broker left: skips records that cannot be read, and publishes the last",
            "event of every document again, under its id. Nothing is done twice by who had it already."
        },
        mixinStandardHelpOptions = true)
public final class RepairCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    public RepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        SystemState state = SystemState.running(folder);
        try (Repairing repairing = Repairing.of(folder)) {
            // In the order of the way: what one service publishes, the next reads.
            for (PartState part : services(state)) {
                terminal.passing("  … " + part.name());
                show(part.name(), repairing.repair(part));
            }
        }
        return 0;
    }

    private static List<PartState> services(SystemState state) {
        List<PartState> services =
                state.parts().stream()
                        .filter(part -> part.port() != null && !part.name().equals("edge"))
                        .toList();
        if (services.stream().anyMatch(part -> part.process().isEmpty())) {
            throw new Trouble(
                    "A service does not run, so it cannot be repaired: see ./career-path status.");
        }
        return services;
    }

    private void show(String service, JsonNode repaired) {
        terminal.passing("");
        terminal.line(service);
        for (JsonNode place : repaired.path("skipped")) {
            terminal.line(
                    "  %s skips %s-%d from offset %d on: %s"
                            .formatted(
                                    place.path("group").asString(),
                                    place.path("topic").asString(),
                                    place.path("partition").asInt(),
                                    place.path("offset").asLong(),
                                    place.path("reason").asString()));
        }
        repaired.path("published")
                .properties()
                .forEach(topic ->
                        terminal.line(
                                "  published again on %s: %d"
                                        .formatted(topic.getKey(), topic.getValue().asLong())));
    }
}
