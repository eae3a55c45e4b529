package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Fact;
import dev.careerpath.assessment.leader.Experience;
import org.jspecify.annotations.Nullable;

/** Experience as the figures that rules look at. */
final class Facts {

    private Facts() {}

    /** The figure, or null if it is not known. */
    static @Nullable Double value(Experience experience, Fact fact) {
        return switch (fact) {
            case YEARS_IN_INDUSTRY -> experience.yearsInIndustry();
            case YEARS_ARCHITECTURE -> experience.yearsArchitecture();
            case YEARS_LEADERSHIP -> experience.yearsLeadership();
            case YEARS_IN_COMPARABLE_ROLE -> experience.yearsInComparableRole();
            case YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE ->
                    experience.yearsItSalesOrSolutionArchitecture();
            case LARGEST_TEAM_LED -> {
                Integer size = experience.largestTeamLed();
                yield size == null ? null : Double.valueOf(size);
            }
            case MANAGES_MANAGERS -> {
                Boolean manages = experience.managesManagers();
                yield manages == null ? null : Double.valueOf(manages ? 1 : 0);
            }
            case BUDGET_OWNED -> {
                Experience.Money budget = experience.budgetOwned();
                yield budget == null ? null : Double.valueOf(Math.max(0, budget.amount().signum()));
            }
            case BOARD_EXPOSURE -> ordinal(experience.boardExposure());
            case CLIENT_FACING -> ordinal(experience.clientFacing());
            case TRAVEL_PERCENT_ACCEPTED -> experience.travelPercentAccepted();
        };
    }

    /** The figure with what follows from others: nobody has led a team in no year of leading. */
    static @Nullable Double inferred(Experience experience, Fact fact) {
        Double value = value(experience, fact);
        boolean followsFromYears = fact == Fact.LARGEST_TEAM_LED || fact == Fact.MANAGES_MANAGERS;
        return value == null
                        && followsFromYears
                        && Double.valueOf(0).equals(experience.yearsLeadership())
                ? Double.valueOf(0)
                : value;
    }

    /** The profile's field that holds the fact. */
    static String field(Fact fact) {
        return switch (fact) {
            case YEARS_IN_INDUSTRY -> "yearsInIndustry";
            case YEARS_ARCHITECTURE -> "yearsArchitecture";
            case YEARS_LEADERSHIP -> "yearsLeadership";
            case YEARS_IN_COMPARABLE_ROLE -> "yearsInComparableRole";
            case YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE -> "yearsItSalesOrSolutionArchitecture";
            case LARGEST_TEAM_LED -> "largestTeamLed";
            case MANAGES_MANAGERS -> "managesManagers";
            case BUDGET_OWNED -> "budgetOwned";
            case BOARD_EXPOSURE -> "boardExposure";
            case CLIENT_FACING -> "clientFacing";
            case TRAVEL_PERCENT_ACCEPTED -> "travelPercentAccepted";
        };
    }

    /** What to ask the leader. */
    static String question(Fact fact) {
        return switch (fact) {
            case YEARS_IN_INDUSTRY -> "How many years have you worked in this industry?";
            case YEARS_ARCHITECTURE ->
                    "For how many years have you built, advised on or introduced architecture?";
            case YEARS_LEADERSHIP -> "For how many years have you led people?";
            case YEARS_IN_COMPARABLE_ROLE ->
                    "How many years were you CTO, CIO, VP or director of engineering, operations or"
                            + " product?";
            case YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE ->
                    "How many years did you work in IT sales or solution architecture?";
            case LARGEST_TEAM_LED -> "How many people were in the largest team you led?";
            case MANAGES_MANAGERS -> "Do managers report to you, or did they?";
            case BUDGET_OWNED -> "Which budget do you answer for?";
            case BOARD_EXPOSURE -> "How often do you present to a board?";
            case CLIENT_FACING -> "How much of your work is with clients?";
            case TRAVEL_PERCENT_ACCEPTED -> "What share of your time could you travel, in percent?";
        };
    }

    private static @Nullable Double ordinal(@Nullable Enum<?> value) {
        return value == null ? null : Double.valueOf(value.ordinal());
    }
}
