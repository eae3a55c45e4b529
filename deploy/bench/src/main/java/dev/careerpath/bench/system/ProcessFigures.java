package dev.careerpath.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the operating system says of processes. */
public final class ProcessFigures {

    private ProcessFigures() {}

    /** Processor time used so far by those that run, all together. */
    public static Duration cpu(List<Long> pids) {
        return pids.stream()
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory in MiB of those that run, all together; 0 where it is not known. */
    public static long residentMegabytes(List<Long> pids) {
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
