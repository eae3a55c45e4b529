package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Loading;
import dev.careerpath.bench.load.Measured;
import dev.careerpath.bench.seeding.SeededProfile;
import dev.careerpath.bench.seeding.Seeding;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the product with more and more of something. Each time it is started anew and warmed up
 * in the same way, so that nothing but the count differs.
 */
final class Growing {

    private static final String TENANT = "bench";
    private static final int TOLD_EVERY = 50_000;

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

    /** With so many profiles stored; all but those that were measured are copies. */
    List<Growth> stored() {
        List<Growth> all = new ArrayList<>();
        try (OwnBackends backends = new OwnBackends(data.resolve("growing-backends"))) {
            Seeding seeding = seeding(backends);
            Comparing.say("A profile leaves something in " + seeding.collections());
            for (int target : plan.stored().stream().sorted().toList()) {
                seeding.upTo(target, Growing::tell);
                double storeSeconds = reopen(backends);
                Growth growth = measured(target, storeSeconds, backends, Map.of(), seeding.copy());
                seeding.submitted(
                        growth.atRate().accepted() + growth.saturated().accepted() + warmUp());
                all.add(growth);
            }
        }
        return all;
    }

    private Seeding seeding(OwnBackends backends) {
        try (Product product = Systems.start(data.resolve("sampled"), backends, Map.of())) {
            Flow flow = Systems.flow("samples", product, backends, Seeding.SAMPLE_TENANT);
            return Seeding.from(flow, backends.mongoUri(), bodies);
        }
    }

    private static void tell(int stored) {
        if (stored % TOLD_EVERY == 0) {
            Comparing.say("%,d profiles stored".formatted(stored));
        }
    }

    /** Starts the store anew on what it holds; seconds until it answered. */
    private static double reopen(OwnBackends backends) {
        backends.mongo().close();
        long from = System.nanoTime();
        backends.startMongo();
        return (System.nanoTime() - from) / 1e9;
    }

    /** With so many of what a variable of the environment sets, each on servers of its own. */
    List<Growth> varied(String variable, List<Integer> values) {
        List<Growth> all = new ArrayList<>();
        for (int value : values.stream().sorted().toList()) {
            String name = variable.toLowerCase(Locale.ROOT) + "-" + value;
            try (OwnBackends backends = new OwnBackends(data.resolve(name + "-backends"))) {
                all.add(
                        measured(
                                value,
                                0,
                                backends,
                                Map.of(variable, Integer.toString(value)),
                                null));
            }
        }
        return all;
    }

    private Growth measured(
            int count,
            double storeSeconds,
            OwnBackends backends,
            Map<String, String> special,
            @Nullable SeededProfile copy) {
        try (Product product = Systems.start(data.resolve("growing"), backends, special)) {
            if (copy != null) {
                copy.readBack(product);
            }
            Flow flow = Systems.flow("growing", product, backends, TENANT);
            Comparing.say("Measuring with %,d".formatted(count));
            loading.saturating(flow, warmUp(), Comparing.AT_ONCE);
            Measured atRate = loading.atRate(flow, plan.steadyRate(), plan.atRate());
            Measured saturated = loading.saturating(flow, plan.profiles(), Comparing.AT_ONCE);
            Comparing.say(
                    "Measured with %,d: %.0f a second, CPU ms per profile %.2f (%s)"
                            .formatted(
                                    count,
                                    saturated.throughput(),
                                    saturated.cpuMillis(),
                                    Report.parts(saturated)));
            Long startMillis = product.state().startMillis();
            return new Growth(
                    count,
                    storeSeconds,
                    startMillis == null ? 0 : startMillis / 1000.0,
                    megabytes(backends.mongoFolder()),
                    atRate,
                    saturated);
        }
    }

    private int warmUp() {
        return Math.min(Comparing.WARM_UP, plan.profiles());
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
