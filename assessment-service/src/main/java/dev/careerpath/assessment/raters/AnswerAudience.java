package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import java.util.Locale;

/** Says who gets to see a rater's answer, and how. */
final class AnswerAudience {

    private AnswerAudience() {}

    static String of(RaterGroup group) {
        return switch (group) {
            case PEER, REPORT ->
                    "The leader never sees your answer alone: it is shown once three or more "
                            + (group == RaterGroup.PEER ? "peers" : "reports")
                            + " have answered, as their mean. Comments are shown with the others',"
                            + " in your words, without a name.";
            case MANAGER, COACH ->
                    "The leader sees your levels and your comments in your words, as those of the "
                            + group.name().toLowerCase(Locale.ROOT)
                            + ". There is rarely more than one, so they are known to be yours.";
        };
    }
}
