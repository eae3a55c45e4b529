package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of rules, and what they were applied to, in words. */
final class Reasons {

    private static final List<String> EVIDENCE = rules("evidence.", EvidenceKind.values());
    private static final List<String> RATINGS = rules("rating.", RaterGroup.values());

    private Reasons() {}

    static String rule(EvidenceKind kind) {
        return EVIDENCE.get(kind.ordinal());
    }

    static String rule(RaterGroup group) {
        return RATINGS.get(group.ordinal());
    }

    static String rule(MilestoneProgress milestone) {
        return switch (milestone.shown()) {
            case TOLD -> "milestone.told";
            case EVIDENCED -> "milestone.evidenced";
            case CONFIRMED -> "milestone.confirmed";
        };
    }

    /**
     * @param before the level, such as {@code "at least "}
     */
    static String input(Evidence item, String before, double level) {
        String rest = DateTexts.text(item.date()) + ", " + before + Rounding.text(level);
        return item.id() == null ? rest : item.id() + ", " + rest;
    }

    /**
     * @param bias what people rate themselves too high by, in levels
     */
    static String selfRating(double level, double bias) {
        return "level "
                + Rounding.plain(level)
                + ", less the usual bias of "
                + Rounding.plain(bias);
    }

    /**
     * @param day of the epoch that the rating speaks of
     */
    static String selfRating(long day, double level, double bias) {
        return DateTexts.text(LocalDate.ofEpochDay(day)) + ", " + selfRating(level, bias);
    }

    static String input(List<Answer> answers, double mean) {
        String level = Rounding.plain(Rounding.toHundredth(mean));
        return answers.size() == 1
                ? "1 answer, "
                        + DateTexts.text(LocalDate.ofEpochDay(answers.getFirst().day()))
                        + ", level "
                        + level
                : answers.size() + " answers, level " + level + " on average";
    }

    static String input(MilestoneProgress milestone, double level) {
        return milestone.id()
                + ", "
                + DateTexts.text(milestone.finishedOn())
                + ", towards "
                + Rounding.plain(level);
    }

    private static List<String> rules(String prefix, Enum<?>[] kinds) {
        return Stream.of(kinds).map(kind -> prefix + kind.name().toLowerCase(Locale.ROOT)).toList();
    }
}
