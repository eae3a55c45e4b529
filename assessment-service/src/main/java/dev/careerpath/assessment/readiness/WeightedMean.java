package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.readiness.Estimate.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A precision-weighted mean of levels, with the parts that it consists of. */
final class WeightedMean {

    private final List<Part> parts = new ArrayList<>(16);
    private final StatedLevels stated = new StatedLevels();
    private double mass;
    private double precision;

    /** Takes in a level that is expected or shown rather than stated. */
    void add(
            String rule, String input, double level, double worth, @Nullable List<String> sources) {
        precision += worth;
        shift(rule, input, worth * level, sources);
    }

    /** Takes in a level that somebody stated; one that differs from others is a disagreement. */
    void addStated(String rule, String input, double level, double worth) {
        stated.add(level);
        add(rule, input, level, worth, null);
    }

    /** Moves the mean without making it any surer. */
    void shift(String rule, String input, double partMass, @Nullable List<String> sources) {
        parts.add(new Part(rule, input, partMass, sources));
        mass += partMass;
    }

    double value() {
        return mass / precision;
    }

    double precision() {
        return precision;
    }

    StatedLevels stated() {
        return stated;
    }

    List<Part> parts() {
        return parts;
    }
}
