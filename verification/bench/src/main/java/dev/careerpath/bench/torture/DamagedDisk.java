package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.repair.Repairing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Damages what the broker holds while it is stopped, with events in it that nobody has read. Then
 * the operator's one command has to bring it right: every profile is assessed.
 */
final class DamagedDisk {

    private static final String TOPIC = "careerpath.profile.events-";
    private static final int PROFILES = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What happens to the newest of the segments. */
    enum Damage {
        SEGMENT_TORN {
            @Override
            void strike(RandomAccessFile file) throws IOException {
                file.setLength(file.length() - 30);
            }
        },
        BYTE_FLIPPED {
            @Override
            void strike(RandomAccessFile file) throws IOException {
                long at = file.length() - 40;
                file.seek(at);
                int value = file.read();
                file.seek(at);
                file.write(value ^ 0x10);
            }
        };

        abstract void strike(RandomAccessFile file) throws IOException;

        /** As the report calls it. */
        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Ground ground;
    private final Client client;
    private final long seed;
    private int number = 1_000_000;

    DamagedDisk(Ground ground, Client client, long seed) {
        this.ground = ground;
        this.client = client;
        this.seed = seed;
    }

    /** Does it, has it repaired, and gives every profile that was not assessed. */
    List<Violation> strike(Damage damage) {
        Progress.say("%-30s, then the command repair".formatted(damage.title()));
        PartState assessment = part("assessment");
        Ground.signal(assessment.pid(), "STOP");
        List<String> submitted = new ArrayList<>(submit());
        Pause.millis(2_000);
        ground.backends().kafka().close();
        damage(damage);
        ground.backends().startKafka();
        Ground.signal(assessment.pid(), "CONT");
        submitted.addAll(submit());
        ground.healthy(PATIENCE);
        repair();
        return missing(submitted);
    }

    private List<String> submit() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PROFILES; i++) {
            Told told = new Told(seed, number++);
            var answer =
                    client.until(
                            client.json("/v1/profiles", "POST", told.profile(0))
                                    .header("Idempotency-Key", "damaged-" + seed + "-" + number),
                            status -> status == 201);
            ids.add(Leader.JSON.readTree(answer.body()).get("id").asString());
        }
        return ids;
    }

    private void damage(Damage damage) {
        try (Stream<Path> partitions = Files.list(ground.backends().kafkaFolder())) {
            Path largest =
                    partitions
                            .filter(folder -> folder.getFileName().toString().startsWith(TOPIC))
                            .flatMap(DamagedDisk::segments)
                            .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                            .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                damage.strike(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> segments(Path partition) {
        try (Stream<Path> files = Files.list(partition)) {
            return files
                    .filter(file -> file.toString().endsWith(".log") && file.toFile().length() > 0)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void repair() {
        // Consumers that wait for the broker find what they cannot read within this time.
        Pause.millis(15_000);
        try (Repairing repairing = Repairing.of(new DataFolder(ground.product().folder()))) {
            Ground.SERVICES.forEach(service -> repairing.repair(part(service)));
        }
    }

    private List<Violation> missing(List<String> profiles) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> waiting = new ArrayList<>(profiles);
        while (!waiting.isEmpty() && System.nanoTime() < until) {
            waiting.removeIf(id -> client.get("/v1/assessments/" + id).statusCode() == 200);
            Pause.millis(500);
        }
        return waiting.stream()
                .map(id -> new Violation(Violation.Kind.LOST, id, "not assessed after repair"))
                .toList();
    }

    private PartState part(String name) {
        return ground.product().state().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
