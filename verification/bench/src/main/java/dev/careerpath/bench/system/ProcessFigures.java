package dev.careerpath.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the operating system says of processes. */
public final class ProcessFigures {

    private ProcessFigures() {}

    /** Processor time used so far, of each that runs, by the same names. */
    public static Map<String, Duration> cpu(Map<String, Long> pids) {
        Map<String, Duration> used = new LinkedHashMap<>();
        pids.forEach((name, pid) ->
                ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(time -> used.put(name, time)));
        return used;
    }

    /** Resident memory in MiB of those that run, all together; 0 where it is not known. */
    public static long residentMegabytes(Collection<Long> pids) {
        return pids.stream().mapToLong(ProcessFigures::residentKilobytes).sum() / 1024;
    }

    private static long residentKilobytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
