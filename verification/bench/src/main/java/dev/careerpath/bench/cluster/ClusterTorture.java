package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code ./career-path torture --cluster}. Exit status 0 when nothing was lost and
 * nobody waited too long, 1 when something was or somebody did, 2 when the call was not understood.
 */
@Command(
        name = "career-path torture --cluster",
        description = {
            "Starts three brokers, and two replicas of each service and of the edge behind balancers;"
                    + " injects one fault after the other under load; prints for each how much was"
                    + " acknowledged, what of it was lost, and how long the longest submission waited"
                    + " for its roadmap. Fails when anything was lost, or took over 15 s although"
                    + " some broker and the store were there."
        },
        mixinStandardHelpOptions = true)
public final class ClusterTorture implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", description = "decides what clients do")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "NAME",
            description = "only these, of ${COMPLETION-CANDIDATES} (default: all)")
    private List<ClusterFault> faults = List.of(ClusterFault.values());

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description =
                    "a MongoDB or FerretDB on this machine, one server without TLS; the embedded"
                            + " store otherwise")
    private @Nullable String mongodb;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where it lives; deleted when every promise was kept")
    private @Nullable Path data;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description =
                    "a checkout of an earlier release, built: begins with its replicas, and replaces"
                            + " one after the other under load")
    private @Nullable Path previous;

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new ClusterTorture())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder =
                data == null ? Path.of("verification/bench/target/cluster", "seed-" + seed) : data;
        ClusterRun run =
                new ClusterRun(
                        folder.toAbsolutePath(), seed, faults, Load.Pace.USUAL, mongodb, previous);
        return Ending.orderly(run::run).stream()
                        .anyMatch(row -> row.late() || !row.broken().isEmpty())
                ? 1
                : 0;
    }
}
