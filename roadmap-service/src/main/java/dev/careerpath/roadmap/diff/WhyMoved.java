package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Why a milestone moved, as far as the two versions tell. */
final class WhyMoved {

    private static final String AROUND = "The steps around it changed.";

    private final Roadmap from;
    private final Roadmap to;

    WhyMoved(Roadmap from, Roadmap to) {
        this.from = from;
        this.to = to;
    }

    String of(Milestone was, Milestone now) {
        LocalDate made = to.madeOn();
        if (!now.status().isSettled() && was.end().isBefore(made)) {
            return "It was not finished by its date.";
        }
        if (now.status() == MilestoneStatus.IN_PROGRESS
                && was.status() == MilestoneStatus.PLANNED
                && !now.start().equals(was.start())) {
            return "It was begun in the week of %s.".formatted(DiffWords.day(now.start()));
        }
        if (now.status() == MilestoneStatus.PLANNED
                && was.start()
                        .isBefore(made.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))) {
            return "It was not begun by its date.";
        }
        LeaderSituation.Goal before = from.situation().goal();
        LeaderSituation.Goal goal = to.situation().goal();
        if (before.hoursPerWeek() != goal.hoursPerWeek()) {
            return DiffWords.weekly(before, goal) + ".";
        }
        if (was.hours() != now.hours()) {
            return "It now takes %d hours instead of %d.".formatted(now.hours(), was.hours());
        }
        return now.start().isAfter(was.start())
                ? waits(now)
                : now.start().isBefore(was.start()) ? waitsNoMore(was, now) : AROUND;
    }

    private String waits(Milestone now) {
        for (String id : now.dependsOn()) {
            Optional<Milestone> then = from.milestone(id);
            Optional<Milestone> other = to.milestone(id);
            if (other.isPresent() && then.isEmpty()) {
                return "It waits for “%s”, which is new.".formatted(other.get().title());
            }
            if (other.isPresent() && other.get().end().isAfter(then.get().end())) {
                return "It waits for “%s”, which ends later.".formatted(other.get().title());
            }
        }
        return AROUND;
    }

    private String waitsNoMore(Milestone was, Milestone now) {
        for (String id : was.dependsOn()) {
            Optional<Milestone> then = from.milestone(id);
            Optional<Milestone> other = to.milestone(id);
            if (then.isPresent() && !now.dependsOn().contains(id)) {
                return "It no longer waits for “%s”.".formatted(then.get().title());
            }
            if (then.isPresent()
                    && other.isPresent()
                    && other.get().end().isBefore(then.get().end())) {
                return "It waits for “%s”, which ends earlier.".formatted(other.get().title());
            }
        }
        return AROUND;
    }
}
