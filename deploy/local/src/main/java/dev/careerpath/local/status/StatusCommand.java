package dev.careerpath.local.status;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.api.HealthProbe;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.status.SystemReport.PartReport;
import dev.careerpath.local.token.TenantOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows the parts of a running system; exit status 1 unless all are healthy. */
@Command(
        name = "status",
        description = "Shows each part's health, memory and start time, and what waits in it.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Terminal terminal;
    private final HealthProbe probe = new HealthProbe();

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        if (json && SystemState.read(folder).flatMap(SystemState::supervisor).isEmpty()) {
            terminal.line(JSON.writeValueAsString(Map.of("running", false)));
            return 1;
        }
        SystemReport report = report(folder, SystemState.running(folder));
        if (json) {
            terminal.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            report.lines().forEach(terminal::line);
        }
        return report.healthy() ? 0 : 1;
    }

    private SystemReport report(DataFolder folder, SystemState state) {
        Api api = Api.of(folder, state, TenantOption.DEFAULT);
        List<PartReport> parts = state.parts().parallelStream().map(p -> part(p, api)).toList();
        long supervisor = Memory.resident(state.pid()).orElse(0);
        return new SystemReport(
                true,
                state.url(),
                state.kafka(),
                folder.root().toString(),
                state.pid(),
                state.ready() && parts.stream().allMatch(p -> p.status().equals("HEALTHY")),
                state.startMillis(),
                state.prepareMillis(),
                supervisor
                        + parts.stream()
                                .mapToLong(p -> p.memoryBytes() == null ? 0 : p.memoryBytes())
                                .sum(),
                parts);
    }

    private PartReport part(PartState part, Api api) {
        Integer port = part.port();
        boolean alive = part.process().isPresent();
        Metrics metrics = new Metrics(alive && port != null ? api.metrics(port) : "");
        return new PartReport(
                part.name(),
                part.pid(),
                status(part, alive, port).name(),
                alive ? number(Memory.resident(part.pid())) : null,
                part.startMillis(),
                part.restarts(),
                number(metrics.outboxBacklog()),
                number(metrics.consumerLag()),
                number(metrics.deadLetters()));
    }

    /** What the supervisor saw last, corrected by what can be seen now. */
    private Status status(PartState part, boolean alive, @Nullable Integer port) {
        if (!alive) {
            return Status.DOWN;
        }
        if (part.status() != Status.HEALTHY || port == null) {
            return part.status();
        }
        return probe.healthy(port) && !probe.cutOff(port) ? part.status() : Status.UNHEALTHY;
    }

    private static @Nullable Long number(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : null;
    }
}
