package dev.careerpath.local.console;

import java.util.Locale;

/** How far a long piece of work is, drawn over and over where a person watches. */
public final class ProgressBar {

    private static final int CELLS = 24;
    private static final long DRAW_EVERY_NANOS = 100_000_000;

    private final Terminal terminal;
    private final String what;
    private final long total;
    private final long began = System.nanoTime();
    private long drawn;

    /**
     * A bar at nothing.
     *
     * @param what the things that are counted, in the plural
     * @param total how many there are; 0 when that is not known
     */
    public ProgressBar(Terminal terminal, String what, long total) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** Shows that so many are done. */
    public void at(long done) {
        long now = System.nanoTime();
        if (now - drawn < DRAW_EVERY_NANOS && done < total) {
            return;
        }
        drawn = now;
        double rate = done / Math.max(0.001, (now - began) / 1e9);
        terminal.passing(text(done, rate));
    }

    private String text(long done, double rate) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "  %,d %s, %,.0f a second", done, what, rate);
        }
        int full = (int) (CELLS * Math.min(done, total) / total);
        String left =
                rate < 0.01 || done >= total
                        ? ""
                        : String.format(Locale.ROOT, ", %,.0f s left", (total - done) / rate);
        return String.format(
                Locale.ROOT,
                "  [%s%s] %3d %%  %,d of %,d %s, %,.0f a second%s",
                "#".repeat(full),
                ".".repeat(CELLS - full),
                100 * Math.min(done, total) / total,
                done,
                total,
                what,
                rate,
                left);
    }

    /** Takes the bar away. */
    public void done() {
        terminal.passing("");
    }
}
