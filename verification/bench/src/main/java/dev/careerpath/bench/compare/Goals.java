package dev.careerpath.bench.compare;

import java.util.ArrayList;
import java.util.List;

/** What is wanted, each beside its figure. */
final class Goals {

    private record Goal(String what, String figure, String wanted, boolean met) {}

    private final List<Goal> all = new ArrayList<>();

    /** A figure that is to be small; its format has the unit behind it. */
    void atMost(String what, double figure, String format, double most) {
        add(what, figure, format, "at most ", most, figure <= most);
    }

    /** A figure that is to be large; its format has the unit behind it. */
    void atLeast(String what, double figure, String format, double least) {
        add(what, figure, format, "at least ", least, figure >= least);
    }

    private void add(
            String what, double figure, String format, String bound, double wanted, boolean met) {
        all.add(new Goal(what, format.formatted(figure), bound + format.formatted(wanted), met));
    }

    /** A Markdown table. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| goal | wanted | measured | |");
        lines.add("|---|--:|--:|---|");
        for (Goal goal : all) {
            lines.add(
                    "| %s | %s | %s | %s |"
                            .formatted(
                                    goal.what(),
                                    goal.wanted(),
                                    goal.figure(),
                                    goal.met() ? "met" : "**not met**"));
        }
        return lines;
    }
}
