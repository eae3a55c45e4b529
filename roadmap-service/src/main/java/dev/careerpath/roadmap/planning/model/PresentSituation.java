package dev.careerpath.roadmap.planning.model;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.Need;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a leader works today, and with what; null is not told.
 *
 * @param employment by its code, such as {@code BETWEEN_JOBS}; one that is not known here counts as
 *     employed
 * @param reach what the leader can work with, by the codes of needs
 * @param companyStage of the company in which the leader works now
 */
public record PresentSituation(
        @Nullable String employment,
        @Nullable List<String> reach,
        @Nullable CompanyStage companyStage) {

    public PresentSituation {
        reach = reach == null ? null : List.copyOf(reach);
    }

    /** What steps may need and this leader has not got. */
    public List<Need> missing() {
        return Arrays.stream(Need.values()).filter(need -> !has(need)).toList();
    }

    /** Whether an activity can be done in it. */
    boolean allows(Activity activity) {
        List<Need> missing = missing();
        return missing.stream().noneMatch(activity.needs()::contains)
                && missing.containsAll(activity.without());
    }

    private boolean has(Need need) {
        if (need == Need.COMPANY) {
            return !away();
        }
        return reach == null ? !"BETWEEN_JOBS".equals(employment) : reach.contains(need.name());
    }

    /** Whether there is no company in which to do anything now. */
    public boolean away() {
        return "BETWEEN_JOBS".equals(employment) || "ON_LEAVE".equals(employment);
    }
}
