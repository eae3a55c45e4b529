package dev.careerpath.assessment.leader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures of a career; null is not known, which is not zero. Years may be fractions. */
public record Experience(
        @Nullable Double yearsInIndustry,
        @Nullable Double yearsArchitecture,
        @Nullable Double yearsLeadership,
        @Nullable Double yearsInComparableRole,
        @Nullable Double yearsItSalesOrSolutionArchitecture,
        @Nullable Integer largestTeamLed,
        @Nullable Boolean managesManagers,
        @Nullable Money budgetOwned,
        @Nullable BoardExposure boardExposure,
        @Nullable ClientFacing clientFacing,
        @Nullable Double travelPercentAccepted) {

    /** Nothing is known. */
    public static final Experience UNKNOWN =
            new Experience(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * @param currency ISO 4217 code
     */
    public record Money(BigDecimal amount, String currency) {}

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
