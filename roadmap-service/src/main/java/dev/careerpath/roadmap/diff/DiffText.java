package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Content;
import dev.careerpath.roadmap.diff.RoadmapDiff.Moved;
import dev.careerpath.roadmap.diff.RoadmapDiff.Place;
import dev.careerpath.roadmap.planning.LeaderSituation;
import dev.careerpath.roadmap.planning.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.Roadmap;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A difference as a person would tell it, one sentence a line. */
public final class DiffText {

    /** More milestones than this that move alike are told together. */
    private static final int ALIKE = 3;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final List<String> lines = new ArrayList<>();

    private DiffText() {}

    /** The difference between two plans. */
    public static List<String> of(Roadmap from, Roadmap to) {
        return of(RoadmapDiff.between(from, to), from, to);
    }

    static List<String> of(RoadmapDiff diff, Roadmap from, Roadmap to) {
        DiffText text = new DiffText();
        text.progress(from, to);
        text.inputs(from.situation(), to.situation());
        text.outcome(from, to);
        diff.added().forEach(one -> text.added(one.milestone(), one.why()));
        diff.removed().forEach(one -> text.add("Removed: “%s”. %s", one.title(), one.why()));
        text.moved(diff.moved());
        diff.changed().forEach(text::changed);
        if (text.lines.isEmpty()) {
            text.add("Nothing changed in the plan.");
        }
        return List.copyOf(text.lines);
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
            add("The company is now a %s.", words(to.companyStage()));
        }
        if (from.goal().hoursPerWeek() != to.goal().hoursPerWeek()) {
            add(
                    "There are now %s hours a week instead of %s.",
                    number(to.goal().hoursPerWeek()), number(from.goal().hoursPerWeek()));
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
            if (was != null && Math.abs(was.level() - need.level()) >= 0.05) {
                add(
                        "%s %s from level %.1f to %.1f.",
                        need.name(),
                        need.level() > was.level() ? "rose" : "fell",
                        was.level(),
                        need.level());
            }
        }
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

    private void moved(List<Moved> moved) {
        Map<Long, List<Moved>> byShift =
                moved.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Moved::daysLater, TreeMap::new, Collectors.toList()));
        byShift.forEach((later, alike) -> {
            if (alike.size() > ALIKE) {
                String first =
                        alike.stream()
                                .limit(ALIKE)
                                .map(one -> "“" + one.title() + "”")
                                .collect(Collectors.joining(", "));
                add(
                        "Moved: %s and %d more now end %s. %s",
                        first,
                        alike.size() - ALIKE,
                        later == 0 ? "on the same day but start on another" : shift(later),
                        alike.getFirst().why());
            } else {
                alike.forEach(this::moved);
            }
        });
    }

    private void moved(Moved one) {
        add(
                "Moved: “%s” from %s to %s%s. %s",
                one.title(),
                days(one.from()),
                days(one.to()),
                one.daysLater() == 0 ? "" : ", " + shift(one.daysLater()),
                one.why());
    }

    private void changed(RoadmapDiff.Changed one) {
        List<String> what = new ArrayList<>();
        Content from = one.from();
        Content to = one.to();
        for (String field : one.fields()) {
            switch (field) {
                case "title" -> what.add("it was called “%s”".formatted(from.title()));
                case "hours" ->
                        what.add("%d hours instead of %d".formatted(to.hours(), from.hours()));
                case "status" ->
                        what.add("%s, was %s".formatted(words(to.status()), words(from.status())));
                case "raises" -> what.add("raises " + raises(to) + " instead of " + raises(from));
                case "dependsOn" -> what.add("waits for other steps");
                case "doneWhen" -> what.add("is done when something else shows");
                case "evidence" -> what.add("has other evidence");
                default -> {
                    // Why it is in the plan and when it came to its status say nothing on their
                    // own.
                }
            }
        }
        if (!what.isEmpty()) {
            add("Changed: “%s”: %s.", one.title(), String.join("; ", what));
        }
    }

    private static String raises(Content content) {
        return content.raises().isEmpty()
                ? "nothing more"
                : content.raises().stream()
                        .map(r ->
                                String.format(
                                        Locale.ROOT, "%s %.1f to %.1f", r.name(), r.from(), r.to()))
                        .collect(Collectors.joining(", "));
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

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
