package dev.careerpath.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures; {@code bench --help} is answered by the program itself. */
@Command(
        name = "bench",
        description =
                "Measures throughput and latency beside the least any such pipeline costs (--short:"
                        + " in a minute); bench webhooks measures deliveries.")
public final class BenchCommand implements Callable<Integer> {

    @Unmatched private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        if (!arguments.isEmpty() && arguments.getFirst().equals("webhooks")) {
            return BenchProgram.run(
                    "dev.careerpath.bench.webhooks.WebhookBench",
                    arguments.subList(1, arguments.size()));
        }
        return BenchProgram.run("dev.careerpath.bench.compare.Bench", arguments);
    }
}
