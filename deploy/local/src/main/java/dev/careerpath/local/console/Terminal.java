package dev.careerpath.local.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes; safe for several threads. */
public final class Terminal {

    private static final String OVER = "\r\u001b[2K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private boolean passing;

    /**
     * A terminal.
     *
     * @param interactive whether a person watches, so that a line may be drawn over
     */
    public Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The terminal this process was started from. */
    public static Terminal system() {
        var console = System.console();
        boolean interactive =
                console != null
                        && console.isTerminal()
                        && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
        return new Terminal(
                System.in,
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                interactive);
    }

    public InputStream in() {
        return in;
    }

    public boolean interactive() {
        return interactive;
    }

    /** Writes a whole line, over the passing one if there is one. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Shows a line that the next one replaces; nothing where nobody watches. */
    public synchronized void passing(String text) {
        if (interactive) {
            out.print(OVER + text);
            out.flush();
            passing = true;
        }
    }

    /** Writes a line for the person, beside what the command gives out. */
    public synchronized void aside(String text) {
        clear();
        err.println(text);
        err.flush();
    }

    private void clear() {
        if (passing) {
            out.print(OVER);
            out.flush();
            passing = false;
        }
    }
}
