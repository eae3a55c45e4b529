package dev.careerpath.bench.hot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes samples of what processes do under a load, by the JDK's Flight Recorder. */
public final class Sampled {

    private static final String RECORDING = "name=bench";
    private static final int METHODS = 10;

    private Sampled() {}

    /**
     * Runs the load and says what it met.
     *
     * @param processes Java processes of this user, by name
     * @param folder where the recordings are put
     * @throws IllegalStateException if a process takes no orders
     */
    public static Map<String, HotMethods> during(
            Runnable load, Map<String, Long> processes, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        processes.values().forEach(pid -> order(pid, "JFR.start", RECORDING, "settings=profile"));
        load.run();
        Map<String, HotMethods> all = new TreeMap<>();
        processes.forEach((name, pid) -> {
            Path file = folder.resolve(name + ".jfr").toAbsolutePath();
            order(pid, "JFR.stop", RECORDING, "filename=" + file);
            all.put(name, HotMethods.of(file, METHODS));
        });
        return all;
    }

    private static void order(long pid, String... order) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        command.addAll(List.of(order));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
