package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Constants.KindOfEvidence;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import dev.careerpath.assessment.leader.Rating;
import java.util.ArrayList;
import java.util.List;

/**
 * The precision-weighted mean of all that is said of one competency: a prior from role and
 * experience, self-ratings less their known bias, others' ratings by the reliability of their
 * group, and evidence; what is dated counts less as it ages. Evidence that states no level, and a
 * finished milestone, are a {@link ShownFloor}.
 */
final class Fusion implements LevelModel {

    private final FrameworkIndex index;
    private final Constants constants;
    private final Fading fading;
    private final double halfLife; // days after which what is dated counts half
    private final WeightedMean mean = new WeightedMean();
    private final List<ShownFloor> floors = new ArrayList<>(4);
    private boolean rated;
    private boolean confirmed;

    Fusion(FrameworkIndex index, Fading fading, double halfLife) {
        this.index = index;
        this.constants = index.constants();
        this.fading = fading;
        this.halfLife = halfLife;
    }

    @Override
    public void prior(String role, double level, List<String> sources) {
        mean.add("role-prior", role, level, constants.priorPrecision().value(), sources);
    }

    @Override
    public void correction(String rule, String input, double levels, List<String> sources) {
        mean.shift(rule, input, constants.priorPrecision().value() * levels, sources);
    }

    @Override
    public void selfRating(Rating rating) {
        rated = true;
        double bias = constants.selfRatingBias().value();
        double corrected = Math.max(0, rating.level() - bias);
        mean.addStated(
                "self-rating",
                Reasons.selfRating(rating.level(), bias),
                corrected,
                constants.selfRatingPrecision().value());
    }

    /** Nothing: where levels have no past, the later rating says it all. */
    @Override
    public void earlierRating(Rating rating) {}

    @Override
    public void others(RaterGroup group, List<Answer> answers) {
        confirmed = true;
        GroupMean said =
                GroupMean.of(
                        answers,
                        index.group(group).precision(),
                        answer -> fading.left(answer.day(), halfLife),
                        constants.otherRatings().sharedError().value());
        mean.stated().add(answers, said.level());
        String input = Reasons.input(answers, said.level());
        mean.add(Reasons.rule(group), input, said.level(), said.precision(), null);
    }

    @Override
    public void evidence(Evidence item) {
        confirmed = true;
        KindOfEvidence kind = index.kind(item.kind());
        Double level = item.level();
        if (level == null) {
            floors.add(ShownFloor.of(item, kind));
        } else {
            mean.addStated(
                    Reasons.rule(item.kind()),
                    Reasons.input(item, "level ", level),
                    level,
                    kind.precision() * fading.left(item.date().toEpochDay(), halfLife));
        }
    }

    @Override
    public void finished(MilestoneProgress milestone, Raise raise) {
        confirmed |= milestone.evidenced();
        floors.add(ShownFloor.of(milestone, raise, constants.milestoneEvidence()));
    }

    @Override
    public Estimate estimate(Competency competency) {
        floors.sort(ShownFloor.HIGHEST_FIRST);
        for (ShownFloor floor : floors) {
            double level = Math.max(floor.level(), mean.value());
            double precision = floor.precision() * fading.left(floor.day(), halfLife);
            mean.add(floor.rule(), floor.input(), level, precision, null);
        }
        return new Estimate(
                competency,
                mean.value(),
                mean.precision(),
                Estimate.confidence(mean.precision(), constants),
                mean.stated().disagreement(),
                rated,
                confirmed,
                mean.parts(),
                List.of());
    }
}
