package dev.careerpath.bench.compare;

import dev.careerpath.bench.system.Ending;
import dev.careerpath.local.up.JvmSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code ./career-path bench}. Exit status 0 when it was measured, 1 when a profile was
 * lost on the way, 2 when the call was not understood.
 */
@Command(
        name = "career-path bench",
        description = {
            "Measures a system of its own, started for it and deleted afterwards, from the submitted profile to the published roadmap.",
            "Beside it, in the same run and turn by turn: the floor (a pipeline of plain Kafka clients and MongoDB drivers with the same"
                    + " hops, payloads and durability) and the usual way (the same product, one record at a time)."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(names = "--short", description = "one small round, in about a minute")
    private boolean brief;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "how often each flow takes its turn (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(
            names = "--profiles",
            paramLabel = "N",
            description = "profiles in one turn at saturation (default: ${DEFAULT-VALUE})")
    private int profiles = 3000;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description =
                    "profiles that are processed before anything is measured (default: ${DEFAULT-VALUE})")
    private int warmUp = 1500;

    @Option(
            names = "--production",
            description =
                    "as up --production runs it: compiled for full load, with four times the memory")
    private boolean production;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "how long one turn at a fixed rate lasts (default: ${DEFAULT-VALUE})")
    private int seconds = 8;

    @Option(
            names = "--rates",
            paramLabel = "R",
            split = ",",
            description =
                    "further fixed rates, profiles a second, besides half of what the product can take (default: ${DEFAULT-VALUE})")
    private List<Integer> rates = List.of(10, 50);

    @Option(
            names = "--stored",
            paramLabel = "N",
            split = ",",
            description = {
                "also measures with so many profiles stored, such as 1000,10000,100000,1000000;",
                "all but those measured are copies of a few, put straight into the store"
            })
    private List<Integer> stored = List.of();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            split = ",",
            description = "also measures with so many partitions, such as 1,6,24")
    private List<Integer> partitions = List.of();

    @Option(
            names = "--consumers",
            paramLabel = "N",
            split = ",",
            description = "also measures with so many consumers in each service, such as 1,2,4")
    private List<Integer> consumers = List.of();

    @Option(
            names = "--growth-only",
            description =
                    "leaves the comparison out, and measures only what the three above ask for")
    private boolean growthOnly;

    @Option(
            names = "--peers",
            description =
                    "also compares with the same three steps by the means of Spring Modulith, which is fetched and built for it")
    private boolean peers;

    @Option(names = "--out", paramLabel = "DIR", description = "where reports, plots and logs go")
    private @Nullable Path out;

    /** What was asked for, with {@code --short} taken into account. */
    record Plan(
            JvmSize size,
            int warmUp,
            int rounds,
            int profiles,
            Duration atRate,
            List<Integer> rates,
            List<Integer> stored,
            List<Integer> partitions,
            List<Integer> consumers,
            boolean growthOnly,
            boolean peers,
            Path out,
            String command) {

        /** The fixed rate at which growth is measured, profiles a second. */
        double lowRate() {
            return rates.stream().mapToInt(Integer::intValue).min().orElse(10);
        }
    }

    public static void main(String[] arguments) {
        Bench bench = new Bench();
        bench.called = "./career-path bench " + String.join(" ", arguments);
        System.exit(new CommandLine(bench).execute(arguments));
    }

    private String called = "./career-path bench";

    @Override
    public Integer call() throws Exception {
        List<List<Integer>> counts = List.of(stored, partitions, consumers);
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 1)) {
            return refuse("--stored, --partitions and --consumers take counts from 1 up");
        }
        if (growthOnly && counts.stream().allMatch(List::isEmpty)) {
            return refuse("--growth-only needs --stored, --partitions or --consumers");
        }
        Path folder = out == null ? Path.of("verification/bench/target/bench") : out;
        JvmSize size = production ? JvmSize.SERVER : JvmSize.LAPTOP;
        Plan plan =
                brief
                        ? new Plan(
                                size,
                                400,
                                1,
                                400,
                                Duration.ofSeconds(4),
                                List.of(),
                                stored,
                                partitions,
                                consumers,
                                growthOnly,
                                peers,
                                folder.toAbsolutePath(),
                                called.strip())
                        : new Plan(
                                size,
                                warmUp,
                                rounds,
                                profiles,
                                Duration.ofSeconds(seconds),
                                rates,
                                stored,
                                partitions,
                                consumers,
                                growthOnly,
                                peers,
                                folder.toAbsolutePath(),
                                called.strip());
        return Ending.orderly(new Comparing(plan)::run) ? 0 : 1;
    }

    private static int refuse(String why) {
        System.err.println(why + "; see ./career-path bench --help.");
        return CommandLine.ExitCode.USAGE;
    }
}
