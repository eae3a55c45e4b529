package dev.careerpath.profile.model;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a career; null is not known, which is not zero.
 *
 * @param yearsInIndustry years, 0 to 60, as every field that starts with years
 * @param largestTeamLed people, 0 or more
 * @param travelPercentAccepted of the working time, 0 to 100
 */
public record Experience(
        @Nullable Double yearsInIndustry,
        @Nullable Double yearsArchitecture,
        @Nullable Double yearsLeadership,
        @Nullable Double yearsInComparableRole,
        @Nullable Double yearsItSalesOrSolutionArchitecture,
        @Nullable Integer largestTeamLed,
        @Nullable Boolean managesManagers,
        @Nullable Budget budgetOwned,
        @Nullable BoardExposure boardExposure,
        @Nullable ClientFacing clientFacing,
        @Nullable Integer travelPercentAccepted) {

    /**
     * Money answered for in a year.
     *
     * @param amount whole units of the currency, 0 or more
     * @param currency ISO 4217 code, such as EUR
     */
    public record Budget(@Nullable Long amount, @Nullable String currency) {}

    /** How often the leader is in front of a board. */
    public enum BoardExposure {
        NONE,
        OCCASIONAL,
        REGULAR
    }

    /** How much of the work is with clients. */
    public enum ClientFacing {
        NONE,
        SOME,
        LEADING
    }
}
