package dev.careerpath.profile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the leader stands today, which decides what steps are open to them; null is not stated.
 *
 * @param employment how the leader works today
 * @param monthsAway months without such work so far, 0 to 600; only between jobs or on leave
 * @param employer where the target role is wanted; not the present company between jobs
 * @param companyStage how far the leader's present company has grown; not between jobs
 * @param companySize people in the leader's present company, 1 to 5,000,000; not between jobs
 * @param reach what the leader can work with, each at most once; empty is nothing of it
 */
public record Situation(
        @Nullable Employment employment,
        @Nullable Integer monthsAway,
        @Nullable Employer employer,
        Context.@Nullable CompanyStage companyStage,
        @Nullable Integer companySize,
        @Nullable List<Reach> reach) {

    public Situation {
        reach = reach == null ? null : Lists.orEmpty(reach);
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

    /** What a leader can work with: people to lead, customers, money, those who decide. */
    public enum Reach {
        TEAM,
        CUSTOMERS,
        BUDGET,
        EXECUTIVES
    }
}
