package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.List;

/**
 * The score of one leader for one role: 100 times the weighted mean of the met parts of the needs.
 *
 * <p>Its interval comes from the standard errors of the levels, as by the delta method with a
 * shared correlation between them, carried out on the levels: all move down (up) by the same number
 * of their standard errors. So a part beyond the requirement does not count there either, the
 * interval never leaves 0 to 100, and a higher level never lowers any of its ends.
 */
final class Score {

    private final Constants constants;
    private final double[] required;
    private final double[] weights;
    private final double[] levels;
    private final double[] errors;
    private final double allWeights;
    private final double shares;
    private final double squares;

    Score(Constants constants, List<Need> needs, Estimates estimates) {
        this.constants = constants;
        this.required = new double[needs.size()];
        this.weights = new double[needs.size()];
        this.levels = new double[needs.size()];
        this.errors = new double[needs.size()];
        double sum = 0;
        for (int i = 0; i < levels.length; i++) {
            Need need = needs.get(i);
            Estimate estimate = estimates.at(need.place());
            required[i] = need.level();
            weights[i] = need.weight();
            levels[i] = estimate.level();
            errors[i] = estimate.standardError();
            sum += weights[i];
        }
        this.allWeights = sum;
        double allShares = 0;
        double allSquares = 0;
        for (int i = 0; i < levels.length; i++) {
            double share = share(i);
            allShares += share;
            allSquares += share * share;
        }
        this.shares = allShares;
        this.squares = allSquares;
    }

    /** The lower end of the interval. */
    double low() {
        return Rounding.toTenth(shifted(-steps()));
    }

    /** The upper end of the interval. */
    double high() {
        return Rounding.toTenth(shifted(steps()));
    }

    /** The score alone. */
    double score() {
        return Rounding.toTenth(shifted(0));
    }

    /** Points between the ends of the interval. */
    double width() {
        double steps = steps();
        return shifted(steps) - shifted(-steps);
    }

    /** The width if one level had this standard error. */
    double widthWith(int index, double error) {
        double before = errors[index];
        double share = share(index);
        errors[index] = error;
        double other = share(index);
        double steps = steps(shares - share + other, squares - share * share + other * other);
        double width = shifted(steps) - shifted(-steps);
        errors[index] = before;
        return width;
    }

    private double shifted(double steps) {
        double sum = 0;
        for (int i = 0; i < levels.length; i++) {
            double level = Math.min(Math.max(levels[i] + steps * errors[i], 0.0), 5.0);
            sum += weights[i] * met(i, level);
        }
        return Math.clamp(100 * sum / allWeights, 0.0, 100.0);
    }

    /** The part of the need that a level meets, 0 to 1. */
    private double met(int index, double level) {
        return level >= required[index] ? 1 : level / required[index];
    }

    /** The standard errors by which all levels move together at the ends of the interval. */
    private double steps() {
        return steps(shares, squares);
    }

    private double steps(double sum, double sumOfSquares) {
        if (!(sum > 0)) {
            return 0;
        }
        double shared = constants.sharedError().value();
        double together = Math.sqrt((1 - shared) * sumOfSquares + shared * sum * sum) / sum;
        return constants.intervalWidth().value() * together;
    }

    /** What one level's standard error moves, in weighted parts of the need. */
    private double share(int index) {
        return required[index] > 0 ? weights[index] * errors[index] / required[index] : 0;
    }
}
