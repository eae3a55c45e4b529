package dev.careerpath.local.status;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A running system at one moment; its JSON form is what {@code status --json} prints.
 *
 * @param startMillis from the start to all healthy; null until then
 * @param prepareMillis unpacking and the trial run, before that
 * @param memoryBytes of all processes together, the supervisor included
 */
record SystemReport(
        boolean running,
        String url,
        String kafka,
        String data,
        long supervisorPid,
        boolean healthy,
        @Nullable Long startMillis,
        long prepareMillis,
        long memoryBytes,
        List<PartReport> parts) {

    private static final double MEBIBYTE = 1024 * 1024;

    SystemReport {
        parts = List.copyOf(parts);
    }

    /** One part; a figure it does not have, or that cannot be reached, is null. */
    record PartReport(
            String name,
            long pid,
            String status,
            @Nullable Long memoryBytes,
            @Nullable Long startMillis,
            int restarts,
            @Nullable Long outboxBacklog,
            @Nullable Long consumerLag,
            @Nullable Long deadLetters) {

        private String line() {
            return "  %-12s %7d  %-10s %9s %9s %9d %7s %5s %13s"
                    .formatted(
                            name,
                            pid,
                            status.toLowerCase(Locale.ROOT),
                            mebibytes(memoryBytes),
                            seconds(startMillis),
                            restarts,
                            count(outboxBacklog),
                            count(consumerLag),
                            count(deadLetters));
        }
    }

    /** The report for people. */
    List<String> lines() {
        var lines = new java.util.ArrayList<String>();
        lines.add("Career Path at %s, Kafka at %s, data in %s".formatted(url, kafka, data));
        lines.add("");
        lines.add(
                "  %-12s %7s  %-10s %9s %9s %9s %7s %5s %13s"
                        .formatted(
                                "part",
                                "pid",
                                "status",
                                "memory",
                                "start",
                                "restarts",
                                "outbox",
                                "lag",
                                "dead letters"));
        parts.forEach(part -> lines.add(part.line()));
        lines.add("");
        lines.add(
                "  started in %s%s, all processes together %s"
                        .formatted(
                                seconds(startMillis),
                                prepareMillis < 1000
                                        ? ""
                                        : " after %s of preparing (once for each build)"
                                                .formatted(seconds(prepareMillis)),
                                mebibytes(memoryBytes)));
        return lines;
    }

    private static String mebibytes(@Nullable Long bytes) {
        return bytes == null ? "-" : "%.0f MiB".formatted(bytes / MEBIBYTE);
    }

    private static String seconds(@Nullable Long millis) {
        return millis == null ? "-" : "%.1f s".formatted(millis / 1000.0);
    }

    private static String count(@Nullable Long number) {
        return number == null ? "-" : Objects.toString(number);
    }
}
