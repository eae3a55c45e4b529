package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has changed of what a plan is made from, one sentence a line. */
final class ChangedInputsText {

    private final List<String> lines = new ArrayList<>();

    private ChangedInputsText() {}

    static List<String> of(Roadmap from, Roadmap to) {
        ChangedInputsText text = new ChangedInputsText();
        text.goal(from.situation(), to.situation());
        text.lines.addAll(ChangedStandingText.of(from.situation(), to.situation()));
        text.needs(from.situation(), to.situation());
        text.gates(from, to);
        return text.lines;
    }

    private void goal(LeaderSituation from, LeaderSituation to) {
        if (from.targetRole() != to.targetRole()) {
            add("The target role is now %s.", to.targetRole().title());
        }
        if (from.companyStage() != to.companyStage()) {
            add("The company is now %s.", to.companyStage().words());
        }
        if (from.goal().hoursPerWeek() != to.goal().hoursPerWeek()) {
            add("%s.", DiffWords.weekly(from.goal(), to.goal()));
        }
        if (!from.goal().targetDate().equals(to.goal().targetDate())) {
            add(
                    "The target date is now %s instead of %s.",
                    DiffWords.day(to.goal().targetDate()), DiffWords.day(from.goal().targetDate()));
        }
    }

    private void needs(LeaderSituation from, LeaderSituation to) {
        Map<String, Need> before =
                from.needs().stream().collect(Collectors.toMap(Need::code, need -> need));
        for (Need need : to.needs()) {
            Need was = before.get(need.code());
            if (was == null) {
                continue;
            }
            if (DiffWords.differ(was.level(), need.level())) {
                add(
                        "%s %s from level %.1f to %.1f.",
                        need.name(),
                        need.level() > was.level() ? "rose" : "fell",
                        was.level(),
                        need.level());
            }
            if (DiffWords.differ(was.required(), need.required())) {
                add(
                        "The role now asks for level %.1f in %s instead of %.1f.",
                        need.required(), need.name(), was.required());
            }
        }
    }

    private void gates(Roadmap from, Roadmap to) {
        Map<String, String> before =
                from.gates().stream()
                        .collect(Collectors.toMap(Roadmap.Gate::code, Roadmap.Gate::status));
        for (Roadmap.Gate gate : to.gates()) {
            String was = before.get(gate.code());
            if (was != null && !was.equals(gate.status())) {
                add(
                        "The requirement “%s” is now %s; before, it was %s.",
                        gate.title(), standing(gate.status()), standing(was));
            }
        }
    }

    private static String standing(String status) {
        return switch (status) {
            case "MET" -> "met";
            case "UNMET" -> "not met";
            default -> "not known";
        };
    }

    private void add(String format, Object... values) {
        lines.add(DiffWords.line(format, values));
    }
}
