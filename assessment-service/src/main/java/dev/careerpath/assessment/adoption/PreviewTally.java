package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.adoption.FrameworkPreview.Mover;
import dev.careerpath.assessment.adoption.FrameworkPreview.Step;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.GateResult;
import dev.careerpath.assessment.readiness.Readiness.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Sums up a preview over one assessment after the other, in bounded memory. */
final class PreviewTally {

    private static final int MOVERS = 20;
    private static final double[] EDGES = {-100, -20, -10, -5, -1, -0.05, 0.05, 1, 5, 10, 20, 100};

    private final long[] counts = new long[EDGES.length - 1];
    private final Map<Band, Long> before = bands();
    private final Map<Band, Long> after = bands();
    private final Map<String, Long> newlyUnmet = new TreeMap<>();
    private final PriorityQueue<Mover> movers =
            new PriorityQueue<>(Comparator.comparingDouble(it -> Math.abs(it.change())));
    private long assessed;
    private double sum;

    void add(String profileId, Assessed old, Assessed preview) {
        Mover mover =
                new Mover(
                        profileId,
                        old.readiness().score(),
                        preview.readiness().score(),
                        old.readiness().band(),
                        preview.readiness().band());
        assessed++;
        sum += mover.change();
        counts[step(mover.change())]++;
        before.merge(mover.bandBefore(), 1L, Long::sum);
        after.merge(mover.bandAfter(), 1L, Long::sum);
        for (GateResult gate : preview.gates()) {
            if (gate.keepsOut() && old.gates().stream().noneMatch(it -> same(it, gate))) {
                newlyUnmet.merge(gate.code(), 1L, Long::sum);
            }
        }
        movers.add(mover);
        if (movers.size() > MOVERS) {
            movers.poll();
        }
    }

    FrameworkPreview result(String version) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            steps.add(new Step(EDGES[i], EDGES[i + 1], counts[i]));
        }
        List<Mover> biggest =
                movers.stream()
                        .sorted(
                                Comparator.comparingDouble((Mover it) -> -Math.abs(it.change()))
                                        .thenComparing(Mover::profileId))
                        .toList();
        return new FrameworkPreview(
                version,
                assessed,
                assessed == 0 ? 0 : Math.round(100 * sum / assessed) / 100.0,
                steps,
                before,
                after,
                newlyUnmet,
                biggest);
    }

    private static int step(double change) {
        int step = 0;
        while (step < EDGES.length - 2 && change >= EDGES[step + 1]) {
            step++;
        }
        return step;
    }

    private static boolean same(GateResult old, GateResult gate) {
        return old.code().equals(gate.code()) && old.keepsOut();
    }

    private static Map<Band, Long> bands() {
        Map<Band, Long> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, 0L);
        }
        return bands;
    }
}
