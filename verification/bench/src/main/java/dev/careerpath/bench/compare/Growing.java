package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Loading;
import dev.careerpath.bench.load.Measured;
import dev.careerpath.bench.seeding.SeededProfile;
import dev.careerpath.bench.seeding.Seeding;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the product with more and more of something. Each count has servers of its own and takes
 * its turn in every round, so that whatever else the machine does meets all of them; in a turn all
 * is started anew and warmed up in the same way, so that nothing but the count differs.
 */
final class Growing {

    private static final String TENANT = "bench";
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    private final Bench.Plan plan;
    private final List<byte[]> bodies;
    private final Loading loading;
    private final Path data;

    Growing(Bench.Plan plan, List<byte[]> bodies, Path data) {
        this.plan = plan;
        this.bodies = bodies;
        this.loading = new Loading(bodies);
        this.data = data;
    }

    /**
     * One of the counts.
     *
     * @param name of its folder
     * @param special what the product is to find in its environment
     * @param copy a profile that was stored without being submitted
     */
    private record Setting(
            int count, String name, Map<String, String> special, @Nullable SeededProfile copy) {}

    /** The figures with so many profiles stored; all but the measured ones are copies. */
    List<Growth> stored() {
        return turns(plan.stored().stream().distinct().sorted().map(this::filled).toList());
    }

    private Setting filled(int target) {
        String name = "stored-" + target;
        try (OwnBackends backends = new OwnBackends(servers(name), plan.size())) {
            Seeding seeding = seeding(backends);
            Progress.say("A profile leaves something in " + seeding.collections());
            seeding.upTo(
                    target,
                    TELL_EVERY,
                    stored -> Progress.say("%,d of %,d profiles stored".formatted(stored, target)));
            return new Setting(target, name, Map.of(), seeding.copy());
        }
    }

    private Seeding seeding(OwnBackends backends) {
        try (Product product = Systems.start(data.resolve("sampled"), backends, Map.of())) {
            Flow flow = Systems.flow("samples", product, backends, Seeding.SAMPLE_TENANT);
            return Seeding.from(flow, backends.mongoUri(), bodies);
        }
    }

    /** With so many of what a variable of the environment sets. */
    List<Growth> varied(String variable, List<Integer> values) {
        return turns(
                values.stream()
                        .distinct()
                        .sorted()
                        .map(value ->
                                new Setting(
                                        value,
                                        variable + "-" + value,
                                        Map.of(variable, Integer.toString(value)),
                                        null))
                        .toList());
    }

    private List<Growth> turns(List<Setting> settings) {
        Map<Integer, Growth> all = new TreeMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Setting setting : settings) {
                Growth turn = turn(setting);
                Progress.say(
                        "Round %d of %d, %s: %.0f a second, CPU ms per profile %.2f (%s)"
                                .formatted(
                                        round,
                                        plan.rounds(),
                                        setting.name(),
                                        turn.saturated().throughput(),
                                        turn.saturated().cpuMillis(),
                                        Report.parts(turn.saturated())));
                all.merge(setting.count(), turn, Growth::plus);
            }
        }
        return new ArrayList<>(all.values());
    }

    private Growth turn(Setting setting) {
        try (OwnBackends backends = new OwnBackends(servers(setting.name()), plan.size())) {
            double storeSeconds = reopen(backends);
            try (Product product =
                    Systems.start(data.resolve("growing"), backends, setting.special())) {
                if (setting.copy() != null) {
                    setting.copy().readBack(product);
                }
                Flow flow = Systems.flow("growing", product, backends, TENANT);
                loading.saturating(flow, plan.warmUp(), Comparing.AT_ONCE);
                Measured atRate = loading.atRate(flow, plan.lowRate(), plan.atRate());
                Measured saturated = loading.saturating(flow, plan.profiles(), Comparing.AT_ONCE);
                Long startMillis = product.state().startMillis();
                return new Growth(
                        setting.count(),
                        storeSeconds,
                        startMillis == null ? 0 : startMillis / 1000.0,
                        megabytes(backends.mongoFolder()),
                        atRate,
                        saturated);
            }
        }
    }

    /** Starts the store once more on what it holds; seconds until it answered. */
    private static double reopen(OwnBackends backends) {
        backends.mongo().close();
        long from = System.nanoTime();
        backends.startMongo();
        return (System.nanoTime() - from) / 1e9;
    }

    private Path servers(String name) {
        return data.resolve(name + "-servers");
    }

    private static long megabytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
