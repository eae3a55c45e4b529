package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.CompanyStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a leader stands today; null is not told.
 *
 * @param monthsAway months without such work so far; only between jobs or on leave
 * @param employer where the target role is wanted
 * @param companyStage of the present company
 * @param companySize people in the present company
 * @param reach what the leader can work with; empty is nothing of it
 */
public record Situation(
        @Nullable Employment employment,
        @Nullable Integer monthsAway,
        @Nullable Employer employer,
        @Nullable CompanyStage companyStage,
        @Nullable Integer companySize,
        @Nullable List<Reach> reach) {

    public Situation {
        reach = reach == null ? null : List.copyOf(reach);
    }

    /** How a leader works. */
    public enum Employment {
        EMPLOYED,
        FOUNDER,
        FREELANCE,
        BETWEEN_JOBS,
        ON_LEAVE
    }

    /** Where the target role is wanted. */
    public enum Employer {
        PRESENT,
        NEW,
        EITHER
    }

    /** What a leader can work with. */
    public enum Reach {
        TEAM,
        CUSTOMERS,
        BUDGET,
        EXECUTIVES
    }

    /** Whether the leader is in no post now, so that no years are added. */
    public boolean away() {
        return employment == Employment.BETWEEN_JOBS || employment == Employment.ON_LEAVE;
    }
}
