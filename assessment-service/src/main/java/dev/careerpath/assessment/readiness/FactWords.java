package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Fact;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Experience.BoardExposure;
import dev.careerpath.assessment.leader.Experience.ClientFacing;
import org.jspecify.annotations.Nullable;

/** A figure of experience as one person would tell another. */
final class FactWords {

    private FactWords() {}

    /** Such as {@code 5 years of leading people}, or {@code budget not stated}. */
    static String of(Experience experience, Fact fact) {
        Double value = Facts.inferred(experience, fact);
        return value == null
                ? subject(fact) + " not stated"
                : switch (fact) {
                    case YEARS_IN_INDUSTRY,
                            YEARS_ARCHITECTURE,
                            YEARS_LEADERSHIP,
                            YEARS_IN_COMPARABLE_ROLE,
                            YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE ->
                            count(value, "year") + subject(fact).substring("years".length());
                    case LARGEST_TEAM_LED ->
                            value == 0
                                    ? "no team led yet"
                                    : "led a team of " + Rounding.plain(value);
                    case MANAGES_MANAGERS -> value > 0 ? "has led managers" : "no managers led yet";
                    case BUDGET_OWNED ->
                            value > 0 ? "answers for a budget" : "answers for no budget yet";
                    case BOARD_EXPOSURE -> board(experience.boardExposure());
                    case CLIENT_FACING -> clients(experience.clientFacing());
                    case TRAVEL_PERCENT_ACCEPTED ->
                            "would travel " + Rounding.plain(value) + " % of the time";
                };
    }

    private static String subject(Fact fact) {
        return switch (fact) {
            case YEARS_IN_INDUSTRY -> "years in the industry";
            case YEARS_ARCHITECTURE -> "years of architecture";
            case YEARS_LEADERSHIP -> "years of leading people";
            case YEARS_IN_COMPARABLE_ROLE -> "years in a comparable role";
            case YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE ->
                    "years in IT sales or solution architecture";
            case LARGEST_TEAM_LED -> "size of the largest team led";
            case MANAGES_MANAGERS -> "leading of managers";
            case BUDGET_OWNED -> "budget";
            case BOARD_EXPOSURE -> "work with a board";
            case CLIENT_FACING -> "work with clients";
            case TRAVEL_PERCENT_ACCEPTED -> "readiness to travel";
        };
    }

    private static String board(@Nullable BoardExposure exposure) {
        return switch (exposure) {
            case REGULAR -> "presents to a board regularly";
            case OCCASIONAL -> "presents to a board now and then";
            case null, default -> "has not presented to a board yet";
        };
    }

    private static String clients(@Nullable ClientFacing exposure) {
        return switch (exposure) {
            case LEADING -> "leads work with clients";
            case SOME -> "works with clients at times";
            case null, default -> "does not work with clients yet";
        };
    }

    private static String count(double value, String one) {
        return Rounding.plain(value) + " " + (value == 1 ? one : one + "s");
    }
}
