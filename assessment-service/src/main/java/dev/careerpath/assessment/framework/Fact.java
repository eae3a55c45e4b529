package dev.careerpath.assessment.framework;

/**
 * A figure of a leader's experience that rules may look at. {@code MANAGES_MANAGERS} and {@code
 * BUDGET_OWNED} are 0 or 1; {@code BOARD_EXPOSURE} and {@code CLIENT_FACING} are 0, 1 or 2.
 */
public enum Fact {
    YEARS_IN_INDUSTRY,
    YEARS_ARCHITECTURE,
    YEARS_LEADERSHIP,
    YEARS_IN_COMPARABLE_ROLE,
    YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE,
    LARGEST_TEAM_LED,
    MANAGES_MANAGERS,
    BUDGET_OWNED,
    BOARD_EXPOSURE,
    CLIENT_FACING,
    TRAVEL_PERCENT_ACCEPTED;

    /** Whether it counts years, so that time can raise it. */
    public boolean years() {
        return switch (this) {
            case YEARS_IN_INDUSTRY,
                    YEARS_ARCHITECTURE,
                    YEARS_LEADERSHIP,
                    YEARS_IN_COMPARABLE_ROLE,
                    YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE ->
                    true;
            case LARGEST_TEAM_LED,
                    MANAGES_MANAGERS,
                    BUDGET_OWNED,
                    BOARD_EXPOSURE,
                    CLIENT_FACING,
                    TRAVEL_PERCENT_ACCEPTED ->
                    false;
        };
    }
}
