package dev.careerpath.bench.goals;

import java.util.ArrayList;
import java.util.List;

/** What is wanted, each beside its figure. */
public final class Goals {

    private record Goal(String what, String wanted, String figure, String verdict) {}

    private final List<Goal> all = new ArrayList<>();

    /** A figure that is to be small; its format has the unit behind it. */
    public void atMost(String what, double figure, String format, double most) {
        add(what, figure, format, "at most ", most, figure <= most);
    }

    /** A figure that is to be large; its format has the unit behind it. */
    public void atLeast(String what, double figure, String format, double least) {
        add(what, figure, format, "at least ", least, figure >= least);
    }

    private void add(
            String what, double figure, String format, String bound, double wanted, boolean met) {
        all.add(
                new Goal(
                        what,
                        bound + format.formatted(wanted),
                        format.formatted(figure),
                        met ? "met" : "**not met**"));
    }

    /**
     * A goal whose figure this run does not give.
     *
     * @param where the command that does, or why none does
     */
    public void elsewhere(String what, String wanted, String where) {
        all.add(new Goal(what, wanted, "not measured here", where));
    }

    /** A Markdown table. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| goal | wanted | measured | |");
        lines.add("|---|--:|--:|---|");
        for (Goal goal : all) {
            lines.add(
                    "| %s | %s | %s | %s |"
                            .formatted(goal.what(), goal.wanted(), goal.figure(), goal.verdict()));
        }
        return lines;
    }
}
