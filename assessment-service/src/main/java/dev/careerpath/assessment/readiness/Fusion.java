package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.CountedAnswers.Answer;
import dev.careerpath.assessment.readiness.Estimate.Part;
import dev.careerpath.assessment.readiness.LeaderProfile.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running precision-weighted mean of one competency, with what it consists of. */
final class Fusion {

    private final FrameworkIndex index;
    private final Constants constants;
    private final Fading fading;
    private final double halfLife;
    private final List<Part> parts = new ArrayList<>(16);
    private double mass;
    private double precision;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /**
     * @param halfLife days after which what is dated counts half
     */
    Fusion(FrameworkIndex index, Fading fading, double halfLife) {
        this.index = index;
        this.constants = index.constants();
        this.fading = fading;
        this.halfLife = halfLife;
    }

    /**
     * Something that shows at least a level.
     *
     * @param fresh its precision when fresh
     */
    record Floor(String rule, String input, double level, double fresh, long day) {}

    /** The level expected of who holds the role; comes first. */
    void prior(String role, double level, List<String> sources) {
        precision = constants.priorPrecision().value();
        add("role-prior", role, precision * level, sources);
    }

    /** Levels that experience adds to the prior or takes from it. */
    void correction(String rule, String input, double levels, List<String> sources) {
        add(rule, input, constants.priorPrecision().value() * levels, sources);
    }

    void selfRating(double level) {
        double bias = constants.selfRatingBias().value();
        double corrected = Math.max(0, level - bias);
        double weight = constants.selfRatingPrecision().value();
        precision += weight;
        stated(corrected);
        add(
                "self-rating",
                "level " + Rounding.plain(level) + " less bias " + Rounding.plain(bias),
                weight * corrected,
                null);
    }

    /** One part for a group: its raters share a view, so each more adds a little less. */
    void others(RaterGroup group, List<Answer> answers) {
        Constants.GroupOfRaters of = index.group(group);
        double shared = constants.otherRatings().sharedError().value();
        boolean apart = of.minimumAnswers() == 1;
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            double weight = of.precision() * fading.left(answer.day(), halfLife);
            weights += weight;
            sum += weight * answer.level();
            if (apart) {
                stated(answer.level());
            }
        }
        double mean = sum / weights;
        if (!apart) {
            stated(mean);
        }
        double alone = Math.max(0, weights / of.precision() - 1);
        double weight = weights / (1 + shared * alone);
        precision += weight;
        add(Reasons.rule(group), Reasons.input(answers, mean), weight * mean, null);
    }

    /** Evidence that states its level. */
    void shown(Evidence item, double level) {
        double fresh = index.kind(item.kind()).precision();
        double weight = fresh * fading.left(item.date().toEpochDay(), halfLife);
        precision += weight;
        stated(level);
        add(Reasons.rule(item.kind()), Reasons.input(item, "level ", level), weight * level, null);
    }

    void atLeast(Floor floor) {
        double weight = floor.fresh() * fading.left(floor.day(), halfLife);
        double value = Math.max(floor.level(), mass / precision);
        precision += weight;
        add(floor.rule(), floor.input(), weight * value, null);
    }

    private void stated(double level) {
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
    }

    private void add(String rule, String input, double partMass, @Nullable List<String> sources) {
        parts.add(new Part(rule, input, partMass, sources));
        mass += partMass;
    }

    /**
     * @param rated whether the leader rated it
     */
    Estimate estimate(Competency competency, boolean rated) {
        double half = constants.confidenceHalfPrecision().value();
        return new Estimate(
                competency,
                Rounding.toHundredth(mass / precision),
                precision,
                Rounding.toHundredth(precision / (precision + half)),
                highest > lowest ? Rounding.toHundredth(highest - lowest) : 0,
                rated,
                parts);
    }
}
