package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Why a milestone came, went or moved, as far as the two versions tell. */
final class Reasons {

    private static final String AROUND = "The steps around it changed.";

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
        if (now.isEmpty()) {
            // What has begun keeps the reason that it had when it was planned.
            return "A version in between planned it.";
        }
        String name = now.get().name();
        if (was.isEmpty()) {
            return "The role now asks for %s.".formatted(name);
        }
        if (isSeenLower(was.get(), now.get())) {
            return seenLower(was.get(), now.get());
        }
        if (now.get().required() > was.get().required()
                && DiffText.differ(now.get().required(), was.get().required())) {
            return format(
                    "The role now asks for level %.1f in %s instead of %.1f.",
                    now.get().required(), name, was.get().required());
        }
        if (milestone.because().gap() >= 0.05) {
            return format(
                    "It helps to close the gap in %s: %.1f levels are missing, and it is number %d of the gaps.",
                    name, milestone.because().gap(), milestone.because().priority());
        }
        return to.milestones().stream()
                .filter(other -> other.dependsOn().contains(milestone.id()))
                .findFirst()
                .map(other -> "“%s” waits for it.".formatted(other.title()))
                .orElse("It leads into the role.");
    }

    private static boolean isSeenLower(Need was, Need now) {
        return now.level() < was.level() && DiffText.differ(now.level(), was.level());
    }

    private static String seenLower(Need was, Need now) {
        return format(
                "%s is now seen at level %.1f instead of %.1f.",
                now.name(), now.level(), was.level());
    }

    String removed(Milestone milestone) {
        if (to.targetRole() != from.targetRole()) {
            return "The target role is now %s.".formatted(to.targetRole().title());
        }
        String competency = milestone.because().competency();
        Optional<Need> now = need(to, competency);
        Optional<Need> was = need(from, competency);
        if (now.isEmpty()) {
            return "The role no longer asks for %s."
                    .formatted(was.map(Need::name).orElse(competency));
        }
        Optional<Feasibility.Later> later =
                to.feasibility().later().stream()
                        .filter(one -> one.id().equals(milestone.id()))
                        .findFirst();
        if (later.isPresent()) {
            return "It no longer fits before %s; it would be done by %s."
                    .formatted(
                            DiffText.day(to.situation().goal().targetDate()),
                            DiffText.day(later.get().end()));
        }
        if (!milestone.raises().isEmpty()
                && milestone.raises().stream().allMatch(this::isReached)) {
            return format(
                    "What it would raise is reached: %s is at level %.1f of %.1f.",
                    now.get().name(), level(now.get()), now.get().required());
        }
        if (was.isPresent() && isSeenLower(was.get(), now.get())) {
            return seenLower(was.get(), now.get());
        }
        return milestone.raises().isEmpty()
                ? "The plan has no room for it before %s."
                        .formatted(DiffText.day(to.situation().goal().targetDate()))
                : "Other steps now do more for %s.".formatted(now.get().name());
    }

    /** Whether there is nothing left of it to raise. */
    private boolean isReached(Milestone.Raised raised) {
        return need(to, raised.competency())
                .map(need -> level(need) >= Math.min(raised.to(), need.required()))
                .orElse(true);
    }

    /** As assessed, or as finished milestones have taught since. */
    private double level(Need need) {
        return to.milestones().stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.DONE)
                .flatMap(milestone -> milestone.raises().stream())
                .filter(raised -> raised.competency().equals(need.code()))
                .mapToDouble(Milestone.Raised::to)
                .reduce(need.level(), Math::max);
    }

    String moved(Milestone was, Milestone now) {
        LocalDate made = to.madeOn();
        if (!now.status().isSettled() && was.end().isBefore(made)) {
            return "It was not finished by its date.";
        }
        if (now.status() == MilestoneStatus.IN_PROGRESS
                && was.status() == MilestoneStatus.PLANNED
                && !now.start().equals(was.start())) {
            return "It was begun in the week of %s.".formatted(DiffText.day(now.start()));
        }
        if (now.status() == MilestoneStatus.PLANNED
                && was.start()
                        .isBefore(made.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))) {
            return "It was not begun by its date.";
        }
        LeaderSituation.Goal before = from.situation().goal();
        LeaderSituation.Goal goal = to.situation().goal();
        if (before.hoursPerWeek() != goal.hoursPerWeek()) {
            return DiffText.weekly(before, goal) + ".";
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

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Optional<Need> need(Roadmap roadmap, String competency) {
        return roadmap.situation().needs().stream()
                .filter(need -> need.code().equals(competency))
                .findFirst();
    }
}
