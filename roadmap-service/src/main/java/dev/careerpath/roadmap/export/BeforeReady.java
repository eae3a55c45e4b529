package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.util.ArrayList;
import java.util.List;

/** What stands between a leader and READY, and where the plan closes it. */
final class BeforeReady {

    static final String HEADING = "What stands between you and “Ready”";

    private BeforeReady() {}

    /** The requirements first; empty for who is READY, and where the assessment does not say. */
    static List<String> of(Roadmap roadmap) {
        Standing standing = roadmap.situation().standing();
        List<String> lines = new ArrayList<>();
        if (standing == null) {
            return lines;
        }
        for (Kind kind : Kind.values()) {
            List<Reason> reasons =
                    standing.reasons().stream().filter(it -> it.kind() == kind).toList();
            if (!reasons.isEmpty()) {
                lines.addAll(lines(kind, reasons, roadmap));
            }
        }
        return lines;
    }

    /** Whether it is among the requirements that keep the leader from READY. */
    static boolean names(Roadmap.Gate gate, LeaderSituation leader) {
        Standing standing = leader.standing();
        return standing != null
                && standing.reasons().stream()
                        .anyMatch(it -> it.kind() == Kind.GATE && gate.code().equals(it.code()));
    }

    private static List<String> lines(Kind kind, List<Reason> reasons, Roadmap roadmap) {
        return switch (kind) {
            case GATE -> reasons.stream().map(it -> gate(it, roadmap)).toList();
            case SCORE -> reasons.stream().map(it -> ScoreBeforeReady.score(it, roadmap)).toList();
            case LOW_END ->
                    reasons.stream().map(it -> ScoreBeforeReady.lowEnd(it, roadmap)).toList();
            case DEFINING_COMPETENCY ->
                    reasons.stream().map(it -> LevelBeforeReady.of(it, roadmap)).toList();
            case UNCONFIRMED -> UnconfirmedText.of(reasons, roadmap);
            case OTHER -> reasons.stream().map(BeforeReady::asSaid).toList();
        };
    }

    private static String gate(Reason reason, Roadmap roadmap) {
        return roadmap.gates().stream()
                .filter(it -> it.code().equals(reason.code()))
                .findFirst()
                .map(it -> GateText.of(it, roadmap))
                .orElse(asSaid(reason));
    }

    static String asSaid(Reason reason) {
        return reason.text() + ".";
    }
}
