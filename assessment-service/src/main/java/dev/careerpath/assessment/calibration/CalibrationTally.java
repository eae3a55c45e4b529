package dev.careerpath.assessment.calibration;

import dev.careerpath.assessment.calibration.Calibration.Gain;
import dev.careerpath.assessment.readiness.MeasuredGain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts leaders' measured gains together so that no single leader's can be read off. */
final class CalibrationTally {

    /** Leaders count so many at a time, in the order in which they were measured. */
    static final int TOGETHER = 10;

    private static final Comparator<Measured> AS_THEY_CAME =
            Comparator.comparing(Measured::on).thenComparing(Measured::leader);

    private final Map<Key, Map<String, Measured>> byKey = new HashMap<>();
    private final Set<String> leaders = new HashSet<>();

    private record Key(String activity, String competency) {}

    private record Measured(String leader, LocalDate on, double predicted, double measured) {
        double difference() {
            return measured - predicted;
        }
    }

    /** Takes a leader's gains; of several of one activity the first. */
    void add(String leader, List<MeasuredGain> gains) {
        for (MeasuredGain gain : gains) {
            leaders.add(leader);
            byKey.computeIfAbsent(
                            new Key(gain.milestone(), gain.competency()), _ -> new HashMap<>())
                    .putIfAbsent(
                            leader,
                            new Measured(leader, gain.on(), gain.predicted(), gain.measured()));
        }
    }

    Calibration result(String frameworkVersion) {
        List<Gain> gains = new ArrayList<>();
        byKey.forEach((key, all) -> {
            List<Measured> counted =
                    all.values().stream()
                            .sorted(AS_THEY_CAME)
                            .limit(all.size() - all.size() % TOGETHER)
                            .toList();
            if (!counted.isEmpty()) {
                gains.add(gain(key, counted));
            }
        });
        gains.sort(
                Comparator.comparingDouble((Gain it) -> -Math.abs(it.difference()))
                        .thenComparing(Gain::activity)
                        .thenComparing(Gain::competency));
        return new Calibration(
                frameworkVersion,
                TOGETHER,
                leaders.size() - leaders.size() % TOGETHER,
                List.copyOf(gains));
    }

    private static Gain gain(Key key, List<Measured> counted) {
        double predicted = mean(counted.stream().mapToDouble(Measured::predicted).sum(), counted);
        double measured = mean(counted.stream().mapToDouble(Measured::measured).sum(), counted);
        double difference = measured - predicted;
        double squares =
                counted.stream().mapToDouble(it -> Math.pow(it.difference() - difference, 2)).sum();
        int leaders = counted.size();
        return new Gain(
                key.activity(),
                key.competency(),
                leaders,
                hundredth(predicted),
                hundredth(measured),
                hundredth(difference),
                hundredth(Math.sqrt(squares / (leaders - 1) / leaders)));
    }

    private static double mean(double sum, List<Measured> counted) {
        return sum / counted.size();
    }

    private static double hundredth(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
