package dev.careerpath.assessment.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The gains of one competency that wait to be measured, and those that are. */
final class Gains {

    private final List<Predicted> waiting = new ArrayList<>(4);
    private final List<Measured> measured = new ArrayList<>(4);

    private record Predicted(String milestone, double lift) {}

    private record Measured(Predicted predicted, double gain, LocalDate on) {}

    void predicted(String milestone, double lift) {
        waiting.add(new Predicted(milestone, lift));
    }

    /**
     * Others rated the level.
     *
     * @param expected what the level was predicted to be
     */
    void measured(double level, double expected, long day) {
        double sum = waiting.stream().mapToDouble(Predicted::lift).sum();
        for (Predicted it : waiting) {
            double share = it.lift() / sum;
            measured.add(
                    new Measured(
                            it, it.lift() + share * (level - expected), LocalDate.ofEpochDay(day)));
        }
        waiting.clear();
    }

    List<MeasuredGain> of(String competency) {
        return measured.stream()
                .map(it ->
                        new MeasuredGain(
                                it.predicted().milestone(),
                                competency,
                                it.predicted().lift(),
                                it.gain(),
                                it.on()))
                .toList();
    }
}
