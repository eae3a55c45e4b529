package dev.careerpath.bench.torture;

import dev.careerpath.bench.fuzz.FuzzRun;
import dev.careerpath.bench.system.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code ./career-path torture}. Exit status 0 when every promise was kept, 1 when one
 * was not, 2 when the call was not understood.
 */
@Command(
        name = "career-path torture",
        description = {
            "Injects faults into a system of its own, started for it and deleted afterwards, while"
                    + " clients use it; then checks that everything they were told is so: stored and"
                    + " published once, without gaps, and nothing left of the erased."
        },
        mixinStandardHelpOptions = true)
public final class Torture implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "decides commands and faults; printed, so that a run can be repeated")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "how long faults are injected (default: ${DEFAULT-VALUE})")
    private int seconds = 180;

    @Option(names = "--short", description = "25 seconds of faults, in all about a minute")
    private boolean brief;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "clients at the same time (default: ${DEFAULT-VALUE})")
    private int clients = 8;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where its system lives; deleted when every promise was kept")
    private @Nullable Path data;

    @Option(
            names = "--fuzz",
            paramLabel = "N",
            description =
                    "instead of faults: N requests made from the OpenAPI documents, most of them"
                            + " nearly right; none may be answered with a 5xx")
    private int fuzz;

    /**
     * Proves that the check can fail: events are taken out of the outbox before they are published.
     */
    @Option(names = "--planted-bug", hidden = true)
    private boolean plantedBug;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Torture()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path folder =
                data == null ? Path.of("verification/bench/target/torture", "seed-" + seed) : data;
        if (fuzz > 0) {
            return Ending.orderly(() -> FuzzRun.run(folder.toAbsolutePath(), fuzz, seed)) ? 0 : 1;
        }
        Tormenting tormenting =
                new Tormenting(
                        folder.toAbsolutePath(),
                        seed,
                        Duration.ofSeconds(brief ? 25 : seconds),
                        clients,
                        plantedBug);
        return Ending.orderly(tormenting::run).isEmpty() ? 0 : 1;
    }
}
