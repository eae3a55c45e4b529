package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Content;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has changed about one step that stayed in the plan, a few words for each thing. */
final class ChangedStepText {

    private ChangedStepText() {}

    /**
     * @param statusTold whether the status has been told already
     */
    static List<String> of(
            RoadmapDiff.Changed one, Roadmap before, Roadmap after, boolean statusTold) {
        List<String> what = new ArrayList<>();
        Content from = one.from();
        Content to = one.to();
        for (String field : one.fields()) {
            switch (field) {
                case "title" -> what.add("it was called “%s”".formatted(from.title()));
                case "hours" ->
                        what.add("%d hours instead of %d".formatted(to.hours(), from.hours()));
                case "status" -> {
                    if (!statusTold) {
                        what.add(was(to.status(), from.status()));
                    }
                }
                case "kind" -> what.add(was(to.kind(), from.kind()));
                case "raises" ->
                        raises(
                                only(raises(from), raises(to)),
                                only(raises(to), raises(from)),
                                what);
                case "dependsOn" -> {
                    waits("now waits for ", from.dependsOn(), to.dependsOn(), after, what);
                    waits("no longer waits for ", to.dependsOn(), from.dependsOn(), before, what);
                }
                case "doneWhen" -> what.add("done when: " + String.join("; ", to.doneWhen()));
                case "evidence" ->
                        what.add(
                                from.evidence() == null
                                        ? "has evidence now"
                                        : to.evidence() == null
                                                ? "has no evidence any more"
                                                : "has other evidence");
                case "confirmation" -> what.add(confirmation(to.confirmation()));
                default -> {
                    // Why it is in the plan and when it came to its status say nothing on their
                    // own.
                }
            }
        }
        return what;
    }

    private static String was(Enum<?> now, Enum<?> then) {
        return "%s, was %s".formatted(DiffWords.words(now), DiffWords.words(then));
    }

    private static String confirmation(Milestone.@Nullable Confirmation said) {
        if (said == null) {
            return "nobody else says that it is done any more";
        }
        String who = said.by().as().name().toLowerCase(Locale.ROOT);
        return said.outcome() == Milestone.Outcome.CONFIRMED
                ? "confirmed by the " + who
                : "not confirmed by the %s: %s".formatted(who, said.reason());
    }

    /**
     * @param gone what only the earlier one raises
     * @param come what only the later one raises
     */
    private static void raises(List<String> gone, List<String> come, List<String> what) {
        String before = String.join(", ", gone);
        String now = String.join(", ", come);
        if (!before.isEmpty() && !now.isEmpty()) {
            what.add("raises " + now + " instead of " + before);
        } else if (!now.isEmpty()) {
            what.add("now raises " + now);
        } else if (!before.isEmpty()) {
            what.add("no longer raises " + before);
        }
    }

    private static List<String> raises(Content content) {
        return content.raises().stream()
                .map(r -> String.format(Locale.ROOT, "%s %.1f to %.1f", r.name(), r.from(), r.to()))
                .toList();
    }

    /** Those of the first list that the second lacks. */
    private static List<String> only(List<String> these, List<String> those) {
        return these.stream().filter(it -> !those.contains(it)).toList();
    }

    /** Names those that only the second list has, by their titles in this plan. */
    private static void waits(
            String words, List<String> not, List<String> all, Roadmap plan, List<String> what) {
        String titles =
                all.stream()
                        .filter(id -> !not.contains(id))
                        .map(id -> plan.milestone(id).map(Milestone::title).orElse(id))
                        .map(title -> "“" + title + "”")
                        .collect(Collectors.joining(", "));
        if (!titles.isEmpty()) {
            what.add(words + titles);
        }
    }
}
