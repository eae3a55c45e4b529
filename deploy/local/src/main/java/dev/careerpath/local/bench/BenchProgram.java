package dev.careerpath.local.bench;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A main class of {@code verification/bench} in a JVM of its own, on this terminal. */
final class BenchProgram {

    private BenchProgram() {}

    /** Runs it to its end and gives its exit status. */
    static int run(String main, List<String> arguments) {
        Path home = Path.of(System.getProperty("careerpath.home", ".")).toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:+UseSerialGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dcareerpath.home=" + home);
        command.add("-cp");
        command.add(jar(home.resolve("verification/bench/target")) + ":" + lib(home));
        command.add(main);
        command.addAll(arguments);
        try {
            Process program = new ProcessBuilder(command).inheritIO().start();
            // Ctrl-C reaches both; the program takes its system down first.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> ended(program), "bench"));
            return program.waitFor();
        } catch (IOException e) {
            throw new Trouble("The program cannot be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static void ended(Process program) {
        program.destroy();
        program.onExit().join();
    }

    private static String lib(Path home) {
        return home.resolve("verification/bench/target/lib") + "/*";
    }

    private static Path jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName()
                                    .toString()
                                    .matches("career-path-bench-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(BenchProgram::missing);
        } catch (IOException e) {
            throw missing();
        }
    }

    private static Trouble missing() {
        return new Trouble(
                "verification/bench is not built: start through ./career-path, which builds what is missing, or run ./mvnw -DskipTests package.");
    }
}
