package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import dev.careerpath.assessment.leader.Rating;
import java.util.List;

/** Makes a level of one competency out of all that is said of it. */
interface LevelModel {

    /** The level expected of somebody who holds the role; it comes first. */
    void prior(String role, double level, List<String> sources);

    /** Levels that experience adds to the prior or takes from it. */
    void correction(String rule, String input, double levels, List<String> sources);

    void selfRating(Rating rating);

    /** A self-rating that a later one has replaced; it may speak of the level before a step. */
    void earlierRating(Rating rating);

    /** Answers of one group that count, in the order they came. */
    void others(RaterGroup group, List<Answer> answers);

    void evidence(Evidence item);

    /** A finished milestone, and what it does for the competency. */
    void finished(MilestoneProgress milestone, Raise raise);

    /** The level; comes last. */
    Estimate estimate(Competency competency);
}
