package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import dev.careerpath.roadmap.planning.promise.LevelsAhead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What rests on a title and the leader's own word alone, and which steps show it. */
final class UnconfirmedText {

    private UnconfirmedText() {}

    /** One line for the competencies that define the role, one for all together. */
    static List<String> of(List<Reason> reasons, Roadmap roadmap) {
        List<String> lines = new ArrayList<>();
        List<Need> defining =
                roadmap.situation().needs().stream()
                        .filter(need ->
                                reasons.stream().anyMatch(it -> need.code().equals(it.code())))
                        .toList();
        if (!defining.isEmpty()) {
            lines.add(defining(defining, roadmap));
        }
        reasons.stream()
                .filter(it -> it.code() == null)
                .map(it -> ConfirmedShare.text(it, roadmap))
                .forEach(lines::add);
        return lines;
    }

    private static String defining(List<Need> needs, Roadmap roadmap) {
        LeaderSituation leader = roadmap.situation();
        Map<Milestone, List<String>> shownBy = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (Need need : needs) {
            LevelsAhead.of(leader, need, roadmap.milestones()).stream()
                    .findFirst()
                    .map(it -> shownBy.computeIfAbsent(it.step(), _ -> new ArrayList<>()))
                    .orElse(open)
                    .add(need.name());
        }
        return "Nothing but a title and your own word stands behind %s, which %s the role."
                        .formatted(
                                Words.all(needs.stream().map(Need::name).toList()),
                                needs.size() == 1 ? "defines" : "define")
                + shown(shownBy, open.isEmpty())
                + open(open, shownBy.isEmpty());
    }

    private static String shown(Map<Milestone, List<String>> shownBy, boolean all) {
        if (shownBy.isEmpty()) {
            return "";
        }
        if (shownBy.size() == 1 && all) {
            return " %s changes that, if you show it by evidence."
                    .formatted(step(shownBy.keySet().iterator().next()));
        }
        return shownBy.entrySet().stream()
                .sorted(Comparator.comparing(it -> it.getKey().end()))
                .map(it -> "%s for %s".formatted(step(it.getKey()), Words.all(it.getValue())))
                .collect(
                        Collectors.joining(
                                "; ",
                                " Steps that change that, if you show them by evidence: ",
                                "."));
    }

    private static String step(Milestone step) {
        return "“%s” (by %s)".formatted(step.title(), Days.of(step.end()));
    }

    private static String open(List<String> names, boolean all) {
        return names.isEmpty()
                ? ""
                : " No step of this plan %s: add evidence to your profile, or ask people who have seen your work to rate you."
                        .formatted(all ? "changes that" : "shows " + Words.all(names));
    }
}
