package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One run: load and faults together, then quiet, then the check. */
final class Tormenting {

    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(120);
    private static final Duration QUIET_PATIENCE = Duration.ofSeconds(120);
    private static final Duration RECOVERY_PATIENCE = Duration.ofSeconds(30);
    private static final int BETWEEN_FAULTS_MILLIS = 2_000;

    private final Path data;
    private final long seed;
    private final Duration time;
    private final int clients;
    private final boolean plantedBug;
    private final List<Told> all = new CopyOnWriteArrayList<>();
    private final Counts acknowledged = new Counts();
    private final Counts faults = new Counts();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();
    private int freed;

    Tormenting(Path data, long seed, Duration time, int clients, boolean plantedBug) {
        this.data = data;
        this.seed = seed;
        this.time = time;
        this.clients = clients;
        this.plantedBug = plantedBug;
    }

    /** Runs and reports; gives every promise that was not kept. */
    List<Violation> run() throws IOException {
        new DataFolder(data).delete();
        Progress.say("Seed %d; starting a system in %s".formatted(seed, data));
        List<Violation> violations;
        try (Ground ground = Ground.start(data)) {
            violations = on(ground);
        }
        if (violations.isEmpty()) {
            new DataFolder(data).delete();
        }
        return violations;
    }

    /** Torments a system that runs already. Unless a bug is planted, it is of no use afterwards. */
    List<Violation> on(Ground ground) {
        torment(ground);
        return check(ground);
    }

    private Client client(Ground ground, int number) {
        return new Client(
                ground.product().url(),
                ground.product().token("torture", "client-" + number),
                COMMAND_PATIENCE);
    }

    private void torment(Ground ground) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger numbers = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            Leader leader =
                    new Leader(
                            client(ground, number),
                            new Random(seed * 1_000 + number),
                            seed,
                            numbers,
                            all,
                            acknowledged);
            threads.add(Thread.ofVirtual().start(() -> act(leader, over)));
        }
        Pause.millis(2_000);
        strike(ground);
        over.set(true);
        Progress.say("No more faults; waiting for the last answers");
        threads.forEach(Tormenting::join);
    }

    private void act(Leader leader, AtomicBoolean over) {
        while (!over.get()) {
            try {
                leader.act();
            } catch (Client.Unanswered e) {
                unanswered.add(String.valueOf(e.getMessage()));
                return;
            }
        }
    }

    /** Every fault in a new order each round, until the time is up. */
    private void strike(Ground ground) {
        Random random = new Random(seed);
        long until = System.nanoTime() + time.toNanos();
        List<Fault> round = new ArrayList<>();
        while (System.nanoTime() < until) {
            if (plantedBug) {
                PlantedBug.strike(ground);
                faults.add("planted bug: outbox cleared before it is published");
                Pause.millis(BETWEEN_FAULTS_MILLIS);
                continue;
            }
            if (round.isEmpty()) {
                round.addAll(Arrays.asList(Fault.values()));
                Collections.shuffle(round, random);
            }
            Fault fault = round.removeLast();
            Progress.say(
                    "%-30s (%d commands acknowledged)"
                            .formatted(fault.title(), acknowledged.total()));
            fault.strike(ground, random);
            faults.add(fault.title());
            Pause.millis(random.nextInt(BETWEEN_FAULTS_MILLIS));
            if (random.nextInt(3) > 0) {
                // Most faults meet a system that works, some one that is still down.
                ground.healthy(RECOVERY_PATIENCE);
            }
        }
    }

    private List<Violation> check(Ground ground) {
        List<Violation> violations = new ArrayList<>();
        if (!ground.healthy(QUIET_PATIENCE)) {
            violations.add(
                    new Violation(Violation.Kind.LOST, "", "not every part became healthy again"));
        }
        Client client = client(ground, clients);
        TopicsRead topics = quiet(client, ground.backends().kafkaServers(), violations);
        if (!plantedBug) {
            violations.addAll(onTheDisk(ground, client));
        }
        unanswered.forEach(what -> violations.add(new Violation(Violation.Kind.LOST, "", what)));
        report(violations, topics);
        return violations;
    }

    /** What a damaged disk loses, and what is left of the erased. */
    private List<Violation> onTheDisk(Ground ground, Client client) {
        List<Violation> violations = new ArrayList<>();
        OwnBackends backends = ground.backends();
        Leftovers leftovers =
                new Leftovers(all)
                        .inDocuments(backends.mongoUri())
                        .inTopics(backends.kafkaServers());
        DamagedDisk disk = new DamagedDisk(ground, client, seed);
        for (DamagedDisk.Damage damage : DamagedDisk.Damage.values()) {
            violations.addAll(disk.strike(damage));
            faults.add(damage.title());
        }
        // A store frees the pages of what is deleted and rewrites them later, most of them when it
        // stops; that is told, and is no fault of the services.
        backends.mongo().close();
        freed = new Leftovers(all).inFiles(backends.mongoFolder()).found().size();
        violations.addAll(
                leftovers
                        .inFiles(backends.kafkaFolder())
                        .inFiles(ground.product().folder())
                        .found());
        return violations;
    }

    /** Looks again and again until nothing is on its way any more, or it stays wrong. */
    private TopicsRead quiet(Client client, String kafka, List<Violation> into) {
        long until = System.nanoTime() + QUIET_PATIENCE.toNanos();
        @Nullable List<Violation> before = null;
        while (true) {
            TopicsRead topics = TopicsRead.of(kafka, Map.of());
            List<Violation> now = new Checker(client, topics).check(all);
            boolean hopeless = now.equals(before) && System.nanoTime() > until;
            if (now.isEmpty() || hopeless || (plantedBug && now.equals(before))) {
                into.addAll(now);
                return topics;
            }
            if (before == null) {
                Progress.say("%d things are still on their way".formatted(now.size()));
            }
            before = now;
            Pause.millis(plantedBug ? 8_000 : 2_000);
        }
    }

    private void report(List<Violation> violations, TopicsRead topics) {
        System.out.printf("%n| torture, seed %d, %d s | |%n|---|--:|%n", seed, time.toSeconds());
        System.out.printf("| faults injected | %d |%n", faults.total());
        System.out.printf("| commands acknowledged | %d |%n", acknowledged.total());
        System.out.printf("| events published again under the same id | %d |%n", topics.repeats());
        for (Violation.Kind kind : Violation.Kind.values()) {
            System.out.printf(
                    "| %s | %d |%n",
                    kind.title(), violations.stream().filter(one -> one.kind() == kind).count());
        }
        System.out.printf("| erased, with text in freed pages of the store's file | %d |%n", freed);
        System.out.printf("%nFaults: %s.%nCommands: %s.%n", faults, acknowledged);
        violations.stream().limit(40).forEach(System.out::println);
        if (!violations.isEmpty()) {
            System.out.printf(
                    "%d promises were not kept; logs and data are in %s, and --seed %d repeats the"
                            + " run.%n",
                    violations.size(), data, seed);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
