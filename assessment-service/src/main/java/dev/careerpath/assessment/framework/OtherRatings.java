package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.Constant;
import java.util.Map;

/**
 * What other people's ratings are worth.
 *
 * @param sharedError correlation between the errors of raters of one group, 0 to 1
 */
public record OtherRatings(Map<RaterGroup, GroupOfRaters> groups, Constant sharedError) {

    public OtherRatings {
        groups = Ordered.copyOf(groups);
    }

    /** What is known of raters of a group. */
    public GroupOfRaters group(RaterGroup group) {
        GroupOfRaters found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("no constants for raters of group " + group);
        }
        return found;
    }

    /**
     * @param precision of one fresh rating
     * @param minimumAnswers answers count, and are shown, only this many at a time
     */
    public record GroupOfRaters(double precision, int minimumAnswers, String reason) {}
}
