package dev.careerpath.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures; {@code bench --help} is answered by the program itself. */
@Command(
        name = "bench",
        description =
                "Measures throughput and latency beside the least any such pipeline costs (--short:"
                        + " in a minute); bench webhooks measures deliveries,"
                        + " bench streams event streams through the edge.")
public final class BenchCommand implements Callable<Integer> {

    private static final Map<String, String> PARTS =
            Map.of(
                    "webhooks", "dev.careerpath.bench.webhooks.WebhookBench",
                    "streams", "dev.careerpath.bench.streams.StreamBench");

    @Unmatched private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        String part = arguments.isEmpty() ? null : PARTS.get(arguments.getFirst());
        if (part != null) {
            return BenchProgram.run(part, arguments.subList(1, arguments.size()));
        }
        return BenchProgram.run("dev.careerpath.bench.compare.Bench", arguments);
    }
}
