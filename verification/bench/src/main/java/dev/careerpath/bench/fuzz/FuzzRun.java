package dev.careerpath.bench.fuzz;

import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Fuzzes a system of its own and reports. */
public final class FuzzRun {

    private static final int AT_ONCE = 8;

    private FuzzRun() {}

    /**
     * Runs to the end.
     *
     * @return true if no answer was a 5xx, none was missing and no part ended
     */
    public static boolean run(Path data, int requests, long seed) throws IOException {
        new DataFolder(data).delete();
        boolean clean;
        try (OwnBackends backends = new OwnBackends(data);
                Product product =
                        Product.start(
                                data.resolve("product"),
                                backends.kafkaServers(),
                                backends.mongoUri(),
                                Map.of("RATE_LIMIT_REQUESTS", "0"),
                                "--without-cache",
                                "--allow-local-webhooks")) {
            // A leader too: what is theirs alone, nobody else gets further with than a refusal.
            List<String> tokens =
                    List.of(
                            product.token("fuzz", "fuzzer"),
                            product.token("fuzz", "leader", "own:read own:write"));
            Fuzzing fuzzing = new Fuzzing(product.url(), tokens, Product.home());
            Tally tally;
            try (var progress = Executors.newSingleThreadScheduledExecutor()) {
                progress.scheduleAtFixedRate(
                        () -> say(fuzzing.tally(), requests), 10, 10, TimeUnit.SECONDS);
                tally = fuzzing.run(requests, seed, AT_ONCE);
                progress.shutdownNow();
            }
            int restarts = product.state().parts().stream().mapToInt(PartState::restarts).sum();
            System.out.printf("%nFuzz, seed %d%n%n%s%n", seed, tally.table());
            System.out.printf("Parts that ended: %d%n", restarts);
            if (!tally.neverDone().isEmpty()) {
                System.out.println("Never answered with 2xx or 3xx: " + tally.neverDone());
            }
            tally.faults().forEach(System.out::println);
            clean = tally.wrong() == 0 && restarts == 0;
        }
        if (clean) {
            new DataFolder(data).delete();
        } else {
            System.out.println("The logs are in " + data.resolve("product/logs"));
        }
        return clean;
    }

    private static void say(Tally tally, int requests) {
        Progress.say(
                "%,d of %,d requests, %,d answered with a 5xx or not at all"
                        .formatted(tally.answered(), requests, tally.wrong()));
    }
}
