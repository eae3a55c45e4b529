package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Moved;
import dev.careerpath.roadmap.diff.RoadmapDiff.Place;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A difference as a person would tell it, one sentence a line. */
public final class DiffText {

    /** More milestones than this that move alike are told together. */
    private static final int ALIKE = 3;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final List<String> lines = new ArrayList<>();
    private final Set<String> toldOf = new HashSet<>();

    private DiffText() {}

    /** What would be different, of a plan that is and one that would be; nothing has happened. */
    public static List<String> ofWhatIf(Roadmap is, Roadmap would) {
        return new DiffText().difference(RoadmapDiff.between(is, would), is, would);
    }

    static List<String> of(RoadmapDiff diff, Roadmap from, Roadmap to) {
        DiffText text = new DiffText();
        text.progress(from, to);
        return text.difference(diff, from, to);
    }

    private List<String> difference(RoadmapDiff diff, Roadmap from, Roadmap to) {
        inputs(from.situation(), to.situation());
        gates(from, to);
        outcome(from, to);
        diff.added().forEach(one -> added(one.milestone(), one.why()));
        diff.removed().forEach(one -> add("Removed: “%s”. %s", one.title(), one.why()));
        moved(diff.moved());
        diff.changed().forEach(one -> changed(one, from, to));
        if (lines.isEmpty()) {
            add("Nothing changed in the plan.");
        }
        return List.copyOf(lines);
    }

    /** Statuses change within a version, so what happened shows in the newer one's times. */
    private void progress(Roadmap from, Roadmap to) {
        for (Milestone milestone : to.milestones()) {
            var at = milestone.statusAt();
            if (at != null && at.isAfter(from.generatedAt())) {
                String what =
                        switch (milestone.status()) {
                            case DONE -> "Completed";
                            case SKIPPED -> "Skipped";
                            default -> "Started";
                        };
                toldOf.add(milestone.id());
                add(
                        "%s: “%s” on %s.",
                        what,
                        milestone.title(),
                        day(at.atZone(to.situation().zone()).toLocalDate()));
            }
        }
    }

    private void inputs(LeaderSituation from, LeaderSituation to) {
        if (from.targetRole() != to.targetRole()) {
            add("The target role is now %s.", to.targetRole().title());
        }
        if (from.companyStage() != to.companyStage()) {
            add("The company is now %s.", to.companyStage().words());
        }
        if (from.goal().hoursPerWeek() != to.goal().hoursPerWeek()) {
            add("%s.", weekly(from.goal(), to.goal()));
        }
        if (!from.goal().targetDate().equals(to.goal().targetDate())) {
            add(
                    "The target date is now %s instead of %s.",
                    day(to.goal().targetDate()), day(from.goal().targetDate()));
        }
        Map<String, Need> before =
                from.needs().stream().collect(Collectors.toMap(Need::code, need -> need));
        for (Need need : to.needs()) {
            Need was = before.get(need.code());
            if (was == null) {
                continue;
            }
            if (differ(was.level(), need.level())) {
                add(
                        "%s %s from level %.1f to %.1f.",
                        need.name(),
                        need.level() > was.level() ? "rose" : "fell",
                        was.level(),
                        need.level());
            }
            if (differ(was.required(), need.required())) {
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

    /** Whether it shows with one decimal that two levels are not the same. */
    static boolean differ(double one, double other) {
        return Math.round(one * 10) != Math.round(other * 10);
    }

    /** Without a full stop. */
    static String weekly(LeaderSituation.Goal from, LeaderSituation.Goal to) {
        return "%s a week instead of %s"
                .formatted(
                        to.hoursPerWeek() == 1
                                ? "There is now 1 hour"
                                : "There are now " + number(to.hoursPerWeek()) + " hours",
                        number(from.hoursPerWeek()));
    }

    private void outcome(Roadmap from, Roadmap to) {
        if (!from.readiness().equals(to.readiness())) {
            add(
                    "Readiness today %.1f (before %.1f); when the plan is done %.1f (before %.1f).",
                    to.readiness().now(),
                    from.readiness().now(),
                    to.readiness().projected(),
                    from.readiness().projected());
        }
        LocalDate finish = to.feasibility().projectedFinish();
        long later = finish.toEpochDay() - from.feasibility().projectedFinish().toEpochDay();
        if (later != 0) {
            add("Everything worth doing is done by %s, %s.", day(finish), shift(later));
        }
    }

    private void added(Milestone milestone, String why) {
        add(
                "Added: “%s”, %s, %d hours. %s",
                milestone.title(),
                days(milestone.start(), milestone.end()),
                milestone.hours(),
                why);
    }

    /** Those that move alike for the same reason are told together. */
    private void moved(List<Moved> moved) {
        record Alike(boolean stageOnly, long later, String why) {}
        Map<Alike, List<Moved>> groups =
                moved.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                new Alike(
                                                        isOfStageOnly(one),
                                                        one.daysLater(),
                                                        one.why()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.forEach((key, alike) -> {
            if (alike.size() > ALIKE && !key.stageOnly()) {
                String first =
                        alike.stream()
                                .limit(ALIKE)
                                .map(one -> "“" + one.title() + "”")
                                .collect(Collectors.joining(", "));
                add(
                        "Moved: %s and %d more now end %s. %s",
                        first,
                        alike.size() - ALIKE,
                        key.later() == 0
                                ? "on the same day but start on another"
                                : shift(key.later()),
                        key.why());
            } else {
                alike.forEach(this::moved);
            }
        });
    }

    private static boolean isOfStageOnly(Moved one) {
        return one.from().start().equals(one.to().start()) && one.daysLater() == 0;
    }

    private void moved(Moved one) {
        if (isOfStageOnly(one)) {
            add(
                    "Moved: “%s” from %s to %s, on the same days.",
                    one.title(), words(one.from().stage()), words(one.to().stage()));
            return;
        }
        add(
                "Moved: “%s” from %s to %s%s. %s",
                one.title(),
                days(one.from()),
                days(one.to()),
                one.daysLater() == 0 ? "" : ", " + shift(one.daysLater()),
                one.why());
    }

    private void changed(RoadmapDiff.Changed one, Roadmap before, Roadmap after) {
        List<String> what = ChangedStepText.of(one, before, after, toldOf.contains(one.id()));
        if (!what.isEmpty()) {
            add("Changed: “%s”: %s.", one.title(), String.join("; ", what));
        }
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : Double.toString(Math.round(value * 10) / 10.0);
    }

    private static String shift(long days) {
        long size = Math.abs(days);
        String amount =
                size % 7 == 0
                        ? size / 7 + (size == 7 ? " week" : " weeks")
                        : size + (size == 1 ? " day" : " days");
        return amount + (days > 0 ? " later" : " earlier");
    }

    private static String days(Place place) {
        return days(place.start(), place.end());
    }

    private static String days(LocalDate start, LocalDate end) {
        return day(start) + " – " + day(end);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String words(Enum<?> constant) {
        return constant == MilestoneStatus.IN_PROGRESS
                ? "under way"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
