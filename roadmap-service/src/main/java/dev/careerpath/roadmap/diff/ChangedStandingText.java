package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has changed of how far a leader is from READY, one sentence a line. */
final class ChangedStandingText {

    private ChangedStandingText() {}

    /** Nothing where one of the two assessments does not say. */
    static List<String> of(LeaderSituation from, LeaderSituation to) {
        Standing before = from.standing();
        Standing after = to.standing();
        List<String> lines = new ArrayList<>();
        if (before == null || after == null) {
            return lines;
        }
        if (!before.band().equals(after.band())) {
            lines.add(
                    "Readiness is now in the band “%s”; before, it was in “%s”."
                            .formatted(band(after), band(before)));
        }
        add(lines, "Now in the way of “Ready”", missing(after, before), to);
        add(lines, "No longer in the way of “Ready”", missing(before, after), from);
        return lines;
    }

    private static List<Reason> missing(Standing one, Standing other) {
        return one.reasons().stream()
                .filter(reason -> other.reasons().stream().noneMatch(reason::isAs))
                .toList();
    }

    private static void add(
            List<String> lines, String what, List<Reason> reasons, LeaderSituation leader) {
        if (!reasons.isEmpty()) {
            lines.add(
                    reasons.stream()
                            .map(it -> words(it, leader))
                            .collect(Collectors.joining("; ", what + ": ", ".")));
        }
    }

    private static String words(Reason reason, LeaderSituation leader) {
        String code = reason.code();
        return switch (reason.kind()) {
            case SCORE -> "the score";
            case LOW_END -> "the low end of what is likely";
            case GATE -> "the requirement “%s”".formatted(gate(code, reason, leader));
            case DEFINING_COMPETENCY -> "the level of " + competency(code, reason, leader);
            case UNCONFIRMED ->
                    code == null
                            ? "how much rests on a title and the leader's own word"
                            : competency(code, reason, leader)
                                    + ", which rests on a title and the leader's own word";
            case OTHER -> reason.text();
        };
    }

    private static String gate(@Nullable String code, Reason reason, LeaderSituation leader) {
        return leader.gates().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(Roadmap.Gate::title)
                .orElse(reason.text());
    }

    private static String competency(@Nullable String code, Reason reason, LeaderSituation leader) {
        return leader.needs().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(Need::name)
                .orElse(reason.text());
    }

    private static String band(Standing standing) {
        String code = standing.band();
        return code.substring(0, 1) + code.substring(1).toLowerCase(Locale.ROOT);
    }
}
