package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.LeaderSituation;
import dev.careerpath.roadmap.planning.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.Roadmap;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.LocalDate;
import java.util.Optional;

/** Why a milestone came, went or moved, as far as the two versions tell. */
final class Reasons {

    private final Roadmap from;
    private final Roadmap to;

    Reasons(Roadmap from, Roadmap to) {
        this.from = from;
        this.to = to;
    }

    String added(Milestone milestone) {
        String competency = milestone.because().competency();
        Optional<Need> was = need(from, competency);
        Optional<Need> now = need(to, competency);
        String name = now.map(Need::name).orElse(competency);
        if (was.isEmpty()) {
            return "The role now asks for %s.".formatted(name);
        }
        if (now.isPresent() && now.get().level() < was.get().level() - 0.005) {
            return "%s is now seen at level %.1f instead of %.1f."
                    .formatted(name, now.get().level(), was.get().level());
        }
        if (now.isPresent() && now.get().required() > was.get().required()) {
            return "The role now asks for level %.1f in %s instead of %.1f."
                    .formatted(now.get().required(), name, was.get().required());
        }
        return "It closes the gap in %s, %.1f levels, number %d in worth."
                .formatted(name, milestone.because().gap(), milestone.because().priority());
    }

    String removed(Milestone milestone) {
        if (to.targetRole() != from.targetRole()) {
            return "The target role is now %s.".formatted(to.targetRole().title());
        }
        String competency = milestone.because().competency();
        Optional<Need> now = need(to, competency);
        if (now.isEmpty()) {
            return "The role no longer asks for what it raises.";
        }
        boolean reached =
                milestone.raises().stream()
                        .allMatch(raised ->
                                need(to, raised.competency())
                                        .map(need ->
                                                need.level()
                                                        >= Math.min(raised.to(), need.required()))
                                        .orElse(true));
        if (reached) {
            return "What it would raise is reached: %s is at level %.1f of %.1f."
                    .formatted(now.get().name(), now.get().level(), now.get().required());
        }
        if (to.unplanned().stream().anyMatch(open -> open.competency().equals(competency))) {
            return "It no longer fits before %s at %s hours a week."
                    .formatted(
                            to.situation().goal().targetDate(),
                            DiffText.number(to.situation().goal().hoursPerWeek()));
        }
        return "Other steps now do more for %s in the same hours.".formatted(now.get().name());
    }

    String moved(Milestone was, Milestone now) {
        LocalDate made = to.madeOn();
        if (!now.status().isSettled() && was.end().isBefore(made)) {
            return "It was not finished by its date.";
        }
        LeaderSituation.Goal before = from.situation().goal();
        LeaderSituation.Goal goal = to.situation().goal();
        if (before.hoursPerWeek() != goal.hoursPerWeek()) {
            return "There are now %s hours a week instead of %s."
                    .formatted(
                            DiffText.number(goal.hoursPerWeek()),
                            DiffText.number(before.hoursPerWeek()));
        }
        for (String id : now.dependsOn()) {
            Optional<Milestone> earlier = from.milestone(id);
            Optional<Milestone> later = to.milestone(id);
            if (later.isPresent()
                    && !earlier.map(Milestone::end).equals(later.map(Milestone::end))) {
                return "It waits for “%s”, which moved or is new.".formatted(later.get().title());
            }
        }
        if (was.hours() != now.hours()) {
            return "It now takes %d hours instead of %d.".formatted(now.hours(), was.hours());
        }
        return "The steps around it changed.";
    }

    private static Optional<Need> need(Roadmap roadmap, String competency) {
        return roadmap.situation().needs().stream()
                .filter(need -> need.code().equals(competency))
                .findFirst();
    }
}
