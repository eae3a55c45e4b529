package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Moved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which steps moved and where to, one sentence a line. */
final class MovedStepsText {

    /** More milestones than this that move alike are told together. */
    private static final int ALIKE = 3;

    private final List<String> lines = new ArrayList<>();

    private MovedStepsText() {}

    static List<String> of(List<Moved> moved) {
        MovedStepsText text = new MovedStepsText();
        text.moved(moved);
        return text.lines;
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
                                : DiffWords.shift(key.later()),
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
                    one.title(),
                    DiffWords.words(one.from().stage()),
                    DiffWords.words(one.to().stage()));
            return;
        }
        add(
                "Moved: “%s” from %s to %s%s. %s",
                one.title(),
                DiffWords.days(one.from()),
                DiffWords.days(one.to()),
                one.daysLater() == 0 ? "" : ", " + DiffWords.shift(one.daysLater()),
                one.why());
    }

    private void add(String format, Object... values) {
        lines.add(DiffWords.line(format, values));
    }
}
