package dev.careerpath.local.up;

import java.util.ArrayList;
import java.util.List;

/** What the system's processes may take of the machine, and how their code is compiled. */
public enum JvmSize {

    /** Small and quick to start, rather than fast at full load: all of it shares a laptop. */
    LAPTOP(
            1,
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=64m")),

    /** For a machine of its own: four times the memory, and what runs often is compiled by C2. */
    SERVER(4, List.of("-XX:+UseParallelGC"));

    private static final List<String> ALWAYS =
            List.of(
                    "-Xss512k",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final int memory;
    private final List<String> options;

    JvmSize(int memory, List<String> options) {
        this.memory = memory;
        this.options = options;
    }

    /**
     * The options of one process, which more may be added to.
     *
     * @param heap its heap on a laptop, MiB
     */
    public List<String> options(int heap) {
        List<String> all = new ArrayList<>(options);
        all.addAll(ALWAYS);
        all.add("-Xmx" + megabytes(heap));
        return all;
    }

    /** An amount of memory as an option takes it, given what it is on a laptop. */
    String megabytes(int laptop) {
        return laptop * memory + "m";
    }
}
