package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import java.util.Arrays;

/** How many raters of each group were heard of one competency, and what one more answer adds. */
final class GroupsHeard {

    private final FrameworkIndex index;
    private final int[] heard = new int[RaterGroup.values().length];

    GroupsHeard(FrameworkIndex index) {
        this.index = index;
    }

    /** The precision that so many more answers of a group add. */
    double add(RaterGroup group, int answers) {
        int before = heard[group.ordinal()];
        int after = before + answers;
        heard[group.ordinal()] = after;
        return precision(group, after) - precision(group, before);
    }

    /** Raters of a group share a view, so each further one adds less. */
    private double precision(RaterGroup group, int answers) {
        double shared = index.constants().otherRatings().sharedError().value();
        return answers == 0
                ? 0
                : index.group(group).precision() * answers / (1 + shared * (answers - 1));
    }

    /** Begins anew, as when a step has moved the level that was spoken of. */
    void forget() {
        Arrays.fill(heard, 0);
    }
}
