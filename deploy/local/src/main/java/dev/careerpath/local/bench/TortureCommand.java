package dev.careerpath.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Injects faults; {@code torture --help} is answered by the program itself. */
@Command(
        name = "torture",
        description =
                "Injects faults into a system of its own under load and checks that nothing acknowledged is lost"
                        + " (--short: in a minute); torture --cluster does so with three brokers and two"
                        + " replicas of everything.")
public final class TortureCommand implements Callable<Integer> {

    @Unmatched private final List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        if (arguments.remove("--cluster")) {
            return BenchProgram.run("dev.careerpath.bench.cluster.ClusterTorture", arguments);
        }
        return BenchProgram.run("dev.careerpath.bench.torture.Torture", arguments);
    }
}
