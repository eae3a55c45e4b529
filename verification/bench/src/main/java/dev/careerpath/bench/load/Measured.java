package dev.careerpath.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one load showed.
 *
 * @param sent requests that were due
 * @param accepted answered with 201
 * @param arrived whose roadmap was seen
 * @param seconds from the first request to the last roadmap
 * @param latency from due to seen, microseconds
 * @param cpu processor time of each process of the flow, by name
 */
public record Measured(
        int sent,
        int accepted,
        int arrived,
        double seconds,
        Histogram latency,
        Map<String, Duration> cpu) {

    /** Accepted profiles whose roadmap was not seen. */
    public int lost() {
        return Math.max(0, accepted - arrived);
    }

    /** Roadmaps a second. */
    public double throughput() {
        return seconds == 0 ? 0 : arrived / seconds;
    }

    /** Milliseconds at a percentile, 0 to 100. */
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Processor milliseconds for each roadmap. */
    public double cpuMillis() {
        return cpu.keySet().stream().mapToDouble(this::cpuMillis).sum();
    }

    /** Processor milliseconds of one process for each roadmap. */
    public double cpuMillis(String part) {
        return arrived == 0 ? 0 : cpu.getOrDefault(part, Duration.ZERO).toNanos() / 1e6 / arrived;
    }

    /** Both loads as one. */
    public Measured plus(Measured other) {
        Histogram both = latency.copy();
        both.add(other.latency);
        Map<String, Duration> parts = new LinkedHashMap<>(cpu);
        other.cpu.forEach((part, time) -> parts.merge(part, time, Duration::plus));
        return new Measured(
                sent + other.sent,
                accepted + other.accepted,
                arrived + other.arrived,
                seconds + other.seconds,
                both,
                parts);
    }
}
