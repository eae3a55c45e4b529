package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.ChildJvm;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A fault. When its method returns, the fault is over and what it broke is running again. */
enum Fault {
    PROFILE_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.kill("profile");
        }
    },
    ASSESSMENT_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.kill("assessment");
        }
    },
    ROADMAP_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.kill("roadmap");
        }
    },
    EDGE_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.kill("edge");
        }
    },
    SERVICES_KILLED_TOGETHER {
        @Override
        void strike(Ground ground, Random random) {
            Ground.SERVICES.forEach(ground::kill);
        }
    },
    BROKER_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.backends().kafka().kill();
            Pause.millis(random.nextInt(2_000));
            ground.backends().startKafka();
        }
    },
    STORE_KILLED {
        @Override
        void strike(Ground ground, Random random) {
            ground.backends().mongo().kill();
            Pause.millis(random.nextInt(2_000));
            ground.backends().startMongo();
        }
    },
    BROKER_STOPPED {
        @Override
        void strike(Ground ground, Random random) {
            stopped(ground.backends().kafka(), random);
        }
    },
    STORE_STOPPED {
        @Override
        void strike(Ground ground, Random random) {
            stopped(ground.backends().mongo(), random);
        }
    },
    STORE_SLOW {
        @Override
        void strike(Ground ground, Random random) {
            slow(ground.mongoLine(), random);
        }
    },
    BROKER_SLOW {
        @Override
        void strike(Ground ground, Random random) {
            slow(ground.kafkaLine(), random);
        }
    },
    STORE_SILENT {
        @Override
        void strike(Ground ground, Random random) {
            silent(ground.mongoLine(), random);
        }
    },
    BROKER_SILENT {
        @Override
        void strike(Ground ground, Random random) {
            silent(ground.kafkaLine(), random);
        }
    },
    STORE_CONNECTIONS_RESET {
        @Override
        void strike(Ground ground, Random random) {
            ground.mongoLine().reset();
        }
    },
    BROKER_CONNECTIONS_RESET {
        @Override
        void strike(Ground ground, Random random) {
            ground.kafkaLine().reset();
        }
    },
    STORE_CONNECTIONS_SWALLOWED {
        @Override
        void strike(Ground ground, Random random) {
            ground.mongoLine().blackHole();
        }
    },
    RECORDS_REPEATED_ELSEWHERE {
        @Override
        void strike(Ground ground, Random random) {
            Repeating.some(ground.backends().kafkaServers(), random);
        }
    },
    CLOCK_JUMPED {
        @Override
        void strike(Ground ground, Random random) {
            String service = Ground.SERVICES.get(random.nextInt(Ground.SERVICES.size()));
            int seconds = random.nextInt(-3 * 3600, 3 * 3600);
            write(ground.clock(service), Integer.toString(seconds));
        }
    },
    SLOW_BODIES {
        @Override
        void strike(Ground ground, Random random) {
            SlowBodies.at(ground.ports(), random);
        }
    },
    STORE_DISK_FULL {
        @Override
        void strike(Ground ground, Random random) {
            full(ground.backends().mongo(), ground.backends().mongoFolder());
            ground.backends().mongo().kill();
            ground.backends().startMongo();
        }
    },
    BROKER_DISK_FULL {
        @Override
        void strike(Ground ground, Random random) {
            full(ground.backends().kafka(), ground.backends().kafkaFolder());
            ground.backends().kafka().kill();
            ground.backends().startKafka();
        }
    };

    private static final int STOPPED_MILLIS = 4_000;
    private static final int SLOW_MILLIS = 3_000;
    private static final int FULL_MILLIS = 3_000;

    /** Does it, and undoes it. */
    abstract void strike(Ground ground, Random random);

    /** As the report calls it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void stopped(ChildJvm child, Random random) {
        Ground.signal(child.pid(), "STOP");
        Pause.millis(random.nextInt(500, STOPPED_MILLIS));
        Ground.signal(child.pid(), "CONT");
    }

    private static void slow(Proxy line, Random random) {
        line.delay(random.nextInt(20, 250));
        Pause.millis(random.nextInt(1_000, SLOW_MILLIS));
        line.delay(0);
    }

    private static void silent(Proxy line, Random random) {
        line.silent(true);
        Pause.millis(random.nextInt(1_000, STOPPED_MILLIS));
        line.silent(false);
    }

    /**
     * The operating system refuses to make any file of the process larger than its largest is now,
     * so writes fail as they do on a full disk; needs no rights and harms nobody else's disk.
     */
    private static void full(ChildJvm child, Path folder) {
        long largest = largestFile(folder);
        boolean limited =
                Ground.run(
                        List.of(
                                "prlimit",
                                "--pid",
                                Long.toString(child.pid()),
                                "--fsize=" + largest + ":unlimited"));
        if (limited) {
            Pause.millis(FULL_MILLIS);
        }
    }

    private static long largestFile(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
