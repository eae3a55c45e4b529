package dev.careerpath.bench.compare;

import dev.careerpath.bench.compare.Comparing.Side;
import dev.careerpath.bench.floor.Sample;
import dev.careerpath.bench.goals.Goals;
import dev.careerpath.bench.hot.HotMethods;
import dev.careerpath.bench.load.Measured;
import dev.careerpath.bench.load.Rounds;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.up.JvmSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables, in Markdown, as they are measured. */
final class Report {

    private final Bench.Plan plan;
    private final StringBuilder text = new StringBuilder();
    private boolean lost;

    Report(Bench.Plan plan) {
        this.plan = plan;
        line(
                "Measured on %s with `%s` (%d processors, everything and the load on one machine)."
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                plan.command(),
                                Runtime.getRuntime().availableProcessors()));
    }

    void sizes(List<byte[]> bodies, List<List<Sample>> samples) {
        line("");
        line("One profile on average: %,d bytes posted".formatted(mean(bodies)));
        List<String> hops = List.of("profile", "assessment", "roadmap");
        for (int hop = 0; hop < samples.size(); hop++) {
            line(
                    "- %s: %,d bytes stored (the latest version), %,d bytes published"
                            .formatted(
                                    hops.get(hop),
                                    mean(samples.get(hop).stream().map(Sample::document).toList()),
                                    mean(samples.get(hop).stream().map(Sample::value).toList())));
        }
    }

    private static long mean(List<byte[]> parts) {
        return Math.round(parts.stream().mapToInt(part -> part.length).average().orElse(0));
    }

    void start(SystemState state, Start start) {
        line("");
        Long millis = state.startMillis();
        if (millis != null) {
            line("Started, all healthy, in %.1f s.".formatted(millis / 1000.0));
        }
        line(
                "The JVMs run %s. Warm figures follow on the first %,d profiles and %,d more; the goals are meant for --production after 30,000 (--warm-up 30000 --profiles 10000 --rounds 5)."
                        .formatted(
                                plan.size() == JvmSize.SERVER
                                        ? "as for full load"
                                        : "as on a laptop",
                                Start.PROFILES,
                                plan.warmUp()));
        line(
                "Cold: the first profile took %.0f ms, the hundredth %.0f ms; the thousand after it cost %.2f ms of processor time each."
                        .formatted(start.first(), start.hundredth(), start.cpuMillis()));
    }

    void saturation(Map<Side, Rounds> all) {
        line("");
        line(
                "| at saturation, the middle round | roadmaps/s | CPU ms/profile | of which | accepted | lost |");
        line("|---|--:|--:|---|--:|--:|");
        for (Map.Entry<Side, Rounds> entry : all.entrySet()) {
            Measured one = entry.getValue().middle();
            line(
                    "| %s | %.0f | %.2f | %s | %d | %d |"
                            .formatted(
                                    entry.getKey().title,
                                    one.throughput(),
                                    one.cpuMillis(),
                                    parts(one),
                                    entry.getValue().accepted(),
                                    missing(entry.getValue().lost())));
        }
    }

    /** What its row is of. */
    void modulith(Modulith modulith) {
        line("");
        line(modulith.note());
    }

    void latencies(Map<Double, Map<Side, Measured>> all) {
        line("");
        line("| submit to roadmap, ms | profiles/s | p50 | p99 | p99.9 | CPU ms/profile | lost |");
        line("|---|--:|--:|--:|--:|--:|--:|");
        for (Map.Entry<Double, Map<Side, Measured>> rate : all.entrySet()) {
            for (Map.Entry<Side, Measured> entry : rate.getValue().entrySet()) {
                Measured one = entry.getValue();
                line(
                        "| %s | %.0f | %.1f | %.1f | %.1f | %.2f | %d |"
                                .formatted(
                                        entry.getKey().title,
                                        rate.getKey(),
                                        one.millis(50),
                                        one.millis(99),
                                        one.millis(99.9),
                                        one.cpuMillis(),
                                        missing(one.lost())));
            }
        }
    }

    /** What consumers have to drop. */
    void repeats(Repeats repeats) {
        line("");
        line(
                "Sent twice, without any fault: %,d of %,d records on the public topics (%.2f %%)."
                        .formatted(repeats.repeated(), repeats.records(), repeats.percent()));
    }

    /** What is wanted beside what was measured. */
    void goals(Goals goals) {
        line("");
        goals.table().forEach(this::line);
    }

    /** What each process is busy with at saturation. */
    void hottest(Map<String, HotMethods> processes) {
        line("");
        line("| process | methods met most often at the top of a running stack, of its samples |");
        line("|---|---|");
        processes.forEach((name, met) ->
                line(
                        "| %s | %s |"
                                .formatted(
                                        name,
                                        met.methods().stream()
                                                .map(one ->
                                                        "`%s` %.1f %%"
                                                                .formatted(
                                                                        one.method(),
                                                                        100 * one.share()))
                                                .collect(Collectors.joining(", ")))));
    }

    void memory(long product, long floor, long backends) {
        line("");
        line(
                "Resident memory after the load: Career Path %d MiB, floor %d MiB, broker and store %d MiB."
                        .formatted(product, floor, backends));
    }

    /** How cost grows with something, as a table and as a plot beside the report. */
    void growth(String what, List<Growth> all) {
        GrowthTable.of(what, all, plan.lowRate()).forEach(this::line);
        lost |= all.stream().anyMatch(one -> one.lost() > 0);
        Path plot = plan.out().resolve("growth-" + what.replace(' ', '-') + ".svg");
        GrowthPlot.write(plot, what, all, plan.lowRate());
        Progress.say("The plot is in " + plot);
    }

    /** How cost grows with what is stored. */
    void stored(List<Growth> all) {
        growth("profiles stored", all);
        GrowthTable.ofStore(all).forEach(this::line);
    }

    static String parts(Measured one) {
        return one.cpu().keySet().stream()
                .map(part -> "%s %.2f".formatted(part, one.cpuMillis(part)))
                .collect(Collectors.joining(", "));
    }

    private int missing(int profiles) {
        lost |= profiles > 0;
        return profiles;
    }

    private void line(String line) {
        text.append(line).append('\n');
        System.out.println(line);
    }

    /** Keeps the report in a file; true if nothing was lost. */
    boolean write() {
        try {
            Files.createDirectories(plan.out());
            Path file =
                    plan.out()
                            .resolve(
                                    String.format(
                                            Locale.ROOT,
                                            "bench-%s.md",
                                            LocalDate.now(ZoneOffset.UTC)));
            Files.writeString(file, text);
            Progress.say("The report is in " + file);
            return !lost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
