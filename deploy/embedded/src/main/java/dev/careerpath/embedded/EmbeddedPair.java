package dev.careerpath.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the broker and the store until it is told to stop.
 *
 * <p>Arguments: {@code --data DIR}, {@code --kafka-port N}, {@code --kafka-advertised-port N}
 * (where clients are told to go, when something forwards it), {@code --mongo-port N}, {@code
 * --login FILE} (which holds the password that clients need; without it everybody is let in who
 * reaches the ports, for data that nobody misses), {@code --no-kafka}, {@code --no-mongo}, {@code
 * --train} (start, stop and exit: a training run for the JVM's cache), {@code --verify} (start
 * nothing, name what is damaged, exit). When both accept clients it prints {@code ready kafka=…
 * mongodb=…}. Exit status 65 means that the data cannot be opened, 74 that they can no longer be
 * written.
 */
public final class EmbeddedPair {

    private static final int DATA_ERROR = 65;
    private static final int IO_ERROR = 74;

    private EmbeddedPair() {}

    public static void main(String... arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Options options = Options.of(arguments);
        Path data = Path.of(options.value("--data", ".career-path"));
        if (options.has("--verify")) {
            System.exit(verify(data));
        }
        Deque<AutoCloseable> running = new ArrayDeque<>();
        Thread stopping = new Thread(() -> close(running), "stopping");
        try {
            Login login =
                    options.has("--login")
                            ? Login.read(Path.of(options.value("--login", "")))
                            : null;
            EmbeddedMongo mongo =
                    options.has("--no-mongo")
                            ? null
                            : EmbeddedMongo.start(
                                    data.resolve("mongodb"), options.port("--mongo-port"), login);
            if (mongo != null) {
                mongo.whenBroken(EmbeddedPair::endBroken);
                running.push(mongo);
            }
            EmbeddedKafka kafka =
                    options.has("--no-kafka")
                            ? null
                            : EmbeddedKafka.start(
                                    data.resolve("kafka"),
                                    options.port("--kafka-port"),
                                    options.port("--kafka-advertised-port"),
                                    login);
            if (kafka != null) {
                running.push(kafka);
            }
            Runtime.getRuntime().addShutdownHook(stopping);
            System.out.println("ready" + address("kafka", kafka) + address("mongodb", mongo));
            System.out.flush();
            if (options.has("--train")) {
                System.exit(0);
            }
            Thread.currentThread().join();
        } catch (IOException e) {
            System.err.println("The password cannot be read: " + e);
            System.exit(IO_ERROR);
        } catch (CorruptData e) {
            close(running);
            System.err.println(e.getMessage());
            System.exit(DATA_ERROR);
        }
    }

    private static int verify(Path data) {
        try {
            List<String> damages = Damages.find(data);
            damages.forEach(System.out::println);
            return damages.isEmpty() ? 0 : DATA_ERROR;
        } catch (IOException e) {
            System.err.println("The data in " + data + " cannot be read: " + e);
            return IO_ERROR;
        }
    }

    /** Whoever supervises this process starts it again, perhaps when there is space once more. */
    private static void endBroken() {
        System.err.println("The document store cannot write its file any more; is the disk full?");
        Runtime.getRuntime().halt(IO_ERROR);
    }

    private static String address(String name, @Nullable Object part) {
        return switch (part) {
            case EmbeddedKafka kafka -> " " + name + "=" + kafka.bootstrapServers();
            case EmbeddedMongo mongo -> " " + name + "=mongodb://" + mongo.address();
            case null, default -> "";
        };
    }

    private static void close(Deque<AutoCloseable> running) {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Stopping was not clean: " + e);
            }
        }
    }
}
