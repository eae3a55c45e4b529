package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.bench.torture.Checker;
import dev.careerpath.bench.torture.Leftovers;
import dev.careerpath.bench.torture.Told;
import dev.careerpath.bench.torture.TopicsRead;
import dev.careerpath.bench.torture.Violation;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run: a cluster's first start without brokers, then one fault after the other. */
final class ClusterRun {

    private static final Duration QUIET_PATIENCE = Duration.ofSeconds(90);
    private static final int BEFORE_MILLIS = 3_000;
    private static final int AFTER_MILLIS = 3_000;
    private static final int WITHOUT_BROKERS_MILLIS = 20_000;
    private static final int SHOWN = 40;

    private final Path data;
    private final long seed;
    private final List<ClusterFault> faults;
    private final Load.Pace pace;
    private final @Nullable String mongodb;
    private final @Nullable Path previous;
    private final Map<Load, Row> rows = new LinkedHashMap<>();
    private int repeats;

    /**
     * @param data where the cluster lives; deleted when every promise was kept
     * @param pace how much clients do meanwhile
     * @param mongodb see {@link Store}
     * @param previous a checkout of an earlier release, built, from which it is upgraded first
     */
    ClusterRun(
            Path data,
            long seed,
            List<ClusterFault> faults,
            Load.Pace pace,
            @Nullable String mongodb,
            @Nullable Path previous) {
        this.data = data;
        this.seed = seed;
        this.faults = faults;
        this.pace = pace;
        this.mongodb = mongodb;
        this.previous = previous;
    }

    /** Runs and reports; gives a row for each fault. */
    List<Row> run() throws IOException {
        new DataFolder(data).delete();
        Progress.say("Seed %d; starting a cluster in %s".formatted(seed, data));
        try (Cluster cluster = new Cluster(data, mongodb)) {
            row(
                    cluster,
                    "Kafka absent at the first start",
                    true,
                    Load.PATIENCE,
                    () -> firstStart(cluster));
            if (previous != null) {
                row(
                        cluster,
                        "every replica upgraded in turn",
                        false,
                        Load.PATIENCE,
                        () -> upgrade(cluster));
            }
            for (ClusterFault fault : faults) {
                row(
                        cluster,
                        fault.title(),
                        fault.allAway(),
                        fault.patience(),
                        () -> fault.strike(cluster));
            }
            Progress.say("Checking everything once more");
            TopicsRead topics = topics(cluster);
            rows.replaceAll((load, row) ->
                    new Checker(load.client(), topics).check(load.all()).isEmpty()
                            ? row
                            : row.and(quiet(cluster, load)));
            List<Violation> left = leftovers(cluster);
            rows.replaceAll((load, row) -> row.and(of(load, left)));
        }
        List<Row> all = List.copyOf(rows.values());
        report(all);
        if (all.stream().noneMatch(row -> row.late() || !row.broken().isEmpty())) {
            new DataFolder(data).delete();
        }
        return all;
    }

    /** Services that find no broker wait for it, and are not ready until their topics are made. */
    private void firstStart(Cluster cluster) {
        cluster.startProduct(previous == null ? Product.home() : previous);
        Pause.millis(WITHOUT_BROKERS_MILLIS);
        cluster.brokers().start();
    }

    private static void upgrade(Cluster cluster) {
        cluster.use(Product.home(), Map.of());
        Strikes.servicesRolled(cluster);
    }

    private void row(
            Cluster cluster, String title, boolean allAway, Duration patience, Runnable strike) {
        Progress.say(title);
        boolean first = rows.isEmpty();
        if (first) {
            strike.run();
            cluster.awaitWhole();
        }
        Load load =
                new Load(
                        cluster.url(),
                        cluster.token("fault-" + rows.size(), "client"),
                        seed * 100 + rows.size(),
                        pace,
                        patience);
        load.begin();
        Pause.millis(BEFORE_MILLIS);
        if (!first) {
            strike.run();
            cluster.awaitWhole();
        }
        Pause.millis(AFTER_MILLIS);
        load.end();
        List<Violation> broken = new ArrayList<>(load.unanswered());
        int before = repeats;
        broken.addAll(quiet(cluster, load));
        Row row =
                new Row(
                        title,
                        allAway,
                        load.acknowledged(),
                        broken,
                        load.longest(),
                        repeats - before);
        rows.put(load, row);
        Progress.say(row.toString());
        broken.stream().limit(SHOWN).forEach(one -> Progress.say(one.toString()));
    }

    /** Looks again and again until nothing is on its way any more, or it stays wrong. */
    private List<Violation> quiet(Cluster cluster, Load load) {
        long until = System.nanoTime() + QUIET_PATIENCE.toNanos();
        while (true) {
            TopicsRead topics = topics(cluster);
            List<Violation> now = new Checker(load.client(), topics).check(load.all());
            repeats = topics.repeats();
            if (now.isEmpty() || System.nanoTime() > until) {
                return now;
            }
            Pause.millis(1_000);
        }
    }

    private static TopicsRead topics(Cluster cluster) {
        return TopicsRead.of(cluster.brokers().servers(), cluster.deleted());
    }

    /** Of the erased of all rows at once, since everything there is has to be looked at. */
    private List<Violation> leftovers(Cluster cluster) {
        List<Told> all = rows.keySet().stream().flatMap(load -> load.all().stream()).toList();
        return new Leftovers(all)
                .inDocuments(cluster.store().uri())
                .inTopics(cluster.brokers().servers())
                .found();
    }

    private static List<Violation> of(Load load, List<Violation> all) {
        Set<String> profiles =
                load.all().stream()
                        .filter(Told::erased)
                        .map(Told::knownId)
                        .collect(Collectors.toSet());
        return all.stream().filter(one -> profiles.contains(one.profileId())).toList();
    }

    private void report(List<Row> all) {
        System.out.printf(
                "%n| fault (seed %d) | acknowledged | lost | longest stall, s | repeats |%n|---|--:|--:|--:|--:|%n",
                seed);
        all.forEach(System.out::println);
        all.stream()
                .flatMap(row -> row.broken().stream().map(one -> row.fault() + ": " + one))
                .limit(SHOWN)
                .forEach(System.out::println);
        all.stream()
                .filter(Row::late)
                .forEach(row ->
                        System.out.printf(
                                "%s: a submission waited %.1f s for its roadmap, more than %.0f s.%n",
                                row.fault(), row.longest(), Row.AT_MOST_SECONDS));
    }
}
