package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.readiness.CompetencyResult.Contribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader's level in one competency.
 *
 * @param mean 0 to 5, exact
 * @param precision of the level, 1 / variance
 * @param confidence 0 to 1, as shown
 * @param disagreement between stated levels, as shown
 * @param rated whether the leader rated it
 * @param confirmed whether it rests on more than a title and the leader's word
 * @param parts what the level consists of
 * @param gains of finished steps, as others have measured them since
 */
record Estimate(
        Competency competency,
        double mean,
        double precision,
        double confidence,
        double disagreement,
        boolean rated,
        boolean confirmed,
        List<Part> parts,
        List<MeasuredGain> gains) {

    /**
     * A share of a level.
     *
     * @param mass precision times value; divided by the whole precision it is the contribution
     * @param sources its own; null where it rests on what the role asks for
     */
    record Part(String rule, String input, double mass, @Nullable List<String> sources) {

        Part times(double factor) {
            return new Part(rule, input, mass * factor, sources);
        }
    }

    /** The confidence in a level of this precision, as shown. */
    static double confidence(double precision, Constants constants) {
        double half = constants.confidenceHalfPrecision().value();
        return Rounding.toHundredth(precision / (precision + half));
    }

    /** As shown; the score is made from it, so that a reader can repeat it. */
    double level() {
        return Rounding.toHundredth(mean);
    }

    double standardError() {
        return 1 / Math.sqrt(precision);
    }

    /** The parts as shown, adding up to the level as shown. */
    List<Contribution> because(List<String> roleSources) {
        double[] exact = new double[parts.size()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = parts.get(i).mass() / precision;
        }
        long[] shown = Rounding.hundredths(exact, level());
        List<Contribution> reasons = new ArrayList<>(exact.length);
        for (int i = 0; i < exact.length; i++) {
            Part part = parts.get(i);
            List<String> sources = part.sources() == null ? roleSources : part.sources();
            reasons.add(new Contribution(part.rule(), part.input(), shown[i] / 100.0, sources));
        }
        return List.copyOf(reasons);
    }
}
