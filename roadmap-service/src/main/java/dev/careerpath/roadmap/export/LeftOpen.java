package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan leaves open, in a few lines: gaps with one reason in one of them. */
final class LeftOpen {

    private static final int LINES_AT_MOST = 7;

    private LeftOpen() {}

    /**
     * A line of it.
     *
     * @param what names with the levels that are missing
     * @param why one reason for all of them
     */
    record Line(String what, String why) {}

    /** At most seven lines, the widest gaps first. */
    static List<Line> lines(List<Roadmap.Unplanned> open) {
        Map<String, List<Roadmap.Unplanned>> byReason =
                open.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Roadmap.Unplanned::reason,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        List<Roadmap.Unplanned> rest = new ArrayList<>();
        byReason.forEach((reason, gaps) -> {
            if (lines.size() < LINES_AT_MOST - 1 || byReason.size() == LINES_AT_MOST) {
                lines.add(new Line(names(gaps), reason));
            } else {
                rest.addAll(gaps);
            }
        });
        if (!rest.isEmpty()) {
            lines.add(new Line(names(rest), "For after this plan."));
        }
        return lines;
    }

    private static String names(List<Roadmap.Unplanned> gaps) {
        return gaps.stream()
                .map(gap -> String.format(Locale.ROOT, "%s (%.1f)", gap.name(), gap.gap()))
                .collect(Collectors.joining(", "));
    }
}
