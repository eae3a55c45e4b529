package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Estimate.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The precision-weighted mean of all that is said of one competency: a prior from role and
 * experience, self-ratings less their known bias, others' ratings by the reliability of their
 * group, and evidence; what is dated counts less as it ages.
 *
 * <p>Evidence that states no level shows at least what its kind typically shows, and a finished
 * milestone at least what it leads to, so they can lift a level and firm it up, but never pull it
 * down.
 */
final class Fusion implements LevelModel {

    private final FrameworkIndex index;
    private final Constants constants;
    private final Fading fading;
    private final double halfLife;
    private final List<Part> parts = new ArrayList<>(16);
    private final List<Floor> floors = new ArrayList<>(4);
    private boolean rated;
    private boolean confirmed;
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
    private record Floor(String rule, String input, double level, double fresh, long day) {}

    @Override
    public void prior(String role, double level, List<String> sources) {
        precision = constants.priorPrecision().value();
        add("role-prior", role, precision * level, sources);
    }

    @Override
    public void correction(String rule, String input, double levels, List<String> sources) {
        add(rule, input, constants.priorPrecision().value() * levels, sources);
    }

    @Override
    public void selfRating(Rating rating) {
        rated = true;
        double level = rating.level();
        double bias = constants.selfRatingBias().value();
        double corrected = Math.max(0, level - bias);
        double weight = constants.selfRatingPrecision().value();
        precision += weight;
        stated(corrected);
        add("self-rating", Reasons.selfRating(level, bias), weight * corrected, null);
    }

    @Override
    public void earlierRating(Rating rating) {
        // Where levels have no past, the later one says it all.
    }

    /**
     * Adds one part for a group: its raters share a view, so each further one adds a little less.
     */
    @Override
    public void others(RaterGroup group, List<Answer> answers) {
        confirmed = true;
        Constants.GroupOfRaters of = index.group(group);
        double shared = constants.otherRatings().sharedError().value();
        boolean apart = AnswerBatches.areApart(answers);
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

    @Override
    public void evidence(Evidence item) {
        confirmed = true;
        if (item.level() != null) {
            shown(item, item.level());
        } else {
            Constants.KindOfEvidence kind = index.kind(item.kind());
            floors.add(
                    new Floor(
                            Reasons.rule(item.kind()),
                            Reasons.input(item, "at least ", kind.typicalLevel()),
                            kind.typicalLevel(),
                            kind.precision(),
                            item.date().toEpochDay()));
        }
    }

    @Override
    public void finished(MilestoneProgress milestone, Raise raise) {
        confirmed |= milestone.evidenced();
        Constants.MilestoneEvidence worth = constants.milestoneEvidence();
        LocalDate date = LocalDate.ofInstant(milestone.at(), ZoneOffset.UTC);
        floors.add(
                new Floor(
                        milestone.evidenced() ? "milestone.evidenced" : "milestone.told",
                        milestone.id()
                                + ", "
                                + DateTexts.text(date)
                                + ", at least "
                                + Rounding.plain(raise.to()),
                        raise.to(),
                        (milestone.evidenced() ? worth.evidenced() : worth.told()).value(),
                        date.toEpochDay()));
    }

    /** Evidence that states its level. */
    private void shown(Evidence item, double level) {
        double fresh = index.kind(item.kind()).precision();
        double weight = fresh * fading.left(item.date().toEpochDay(), halfLife);
        precision += weight;
        stated(level);
        add(Reasons.rule(item.kind()), Reasons.input(item, "level ", level), weight * level, null);
    }

    private void atLeast(Floor floor) {
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

    @Override
    public Estimate estimate(Competency competency) {
        // From the highest level down, so that one more never lowers the whole.
        if (floors.size() > 1) {
            floors.sort(Comparator.comparingDouble(floor -> -floor.level()));
        }
        floors.forEach(this::atLeast);
        double half = constants.confidenceHalfPrecision().value();
        return new Estimate(
                competency,
                mass / precision,
                precision,
                Rounding.toHundredth(precision / (precision + half)),
                highest > lowest ? Rounding.toHundredth(highest - lowest) : 0,
                rated,
                confirmed,
                parts,
                List.of());
    }
}
