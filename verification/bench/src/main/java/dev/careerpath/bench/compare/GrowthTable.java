package dev.careerpath.bench.compare;

import dev.careerpath.bench.seeding.Seeding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How cost grows, as a table in Markdown with what it comes to. */
final class GrowthTable {

    private GrowthTable() {}

    /**
     * The lines of it.
     *
     * @param what is counted
     * @param all from the smallest count up
     * @param rate of the fixed load, profiles a second
     */
    static List<String> of(String what, List<Growth> all, double rate) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "| %s | CPU ms/profile | of the first | of which | roadmaps/s | at %.0f/s: CPU ms | p50 ms | p99 ms | started, s | lost |"
                        .formatted(what, rate));
        lines.add("|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|");
        for (Growth one : all) {
            lines.add(
                    "| %,d | %.2f | %.0f %% | %s | %.0f | %.2f | %.1f | %.1f | %.1f | %d |"
                            .formatted(
                                    one.count(),
                                    one.saturated().cpuMillis(),
                                    100 * one.relationTo(all.getFirst()),
                                    Report.parts(one.saturated()),
                                    one.saturated().throughput(),
                                    one.atRate().cpuMillis(),
                                    one.atRate().millis(50),
                                    one.atRate().millis(99),
                                    one.startSeconds(),
                                    one.lost()));
        }
        lines.add("");
        lines.add(verdict(what, all));
        return lines;
    }

    private static String verdict(String what, List<Growth> all) {
        Growth first = all.getFirst();
        double most = all.stream().mapToDouble(one -> one.relationTo(first)).max().orElse(1);
        return "CPU per profile from %,d to %,d %s: at most %+.0f %% (goal: within %.0f %%, %s)."
                .formatted(
                        first.count(),
                        all.getLast().count(),
                        what,
                        100 * (most - 1),
                        100 * (Growth.GOAL - 1),
                        most <= Growth.GOAL ? "met" : "not met");
    }

    /** What is to be known of a store that was filled with copies. */
    static List<String> ofStore(List<Growth> all) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "The store's file and the time to open it: %s."
                        .formatted(
                                all.stream()
                                        .map(one ->
                                                "%,d profiles %,d MiB, %.1f s"
                                                        .formatted(
                                                                one.count(),
                                                                one.storeMegabytes(),
                                                                one.storeSeconds()))
                                        .collect(Collectors.joining("; "))));
        lines.add(
                "All profiles but those measured are copies of processed ones, put straight into the store of all three services under ids and tenants of their own, 1,000 to a tenant; the topics hold only what was measured.");
        if (all.getLast().count() > Seeding.WHOLE_BODIES) {
            lines.add(
                    "From the %,dth on the bodies of assessments and roadmaps are cut to %d bytes; their documents and index entries are all there."
                            .formatted(Seeding.WHOLE_BODIES, Seeding.CUT_BODY));
        }
        return lines;
    }
}
