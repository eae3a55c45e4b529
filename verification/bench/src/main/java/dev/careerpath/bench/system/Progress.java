package dev.careerpath.bench.system;

/** Says what is going on; reports and tables go to the standard output. */
public final class Progress {

    private Progress() {}

    /** One line with the time. */
    public static void say(String what) {
        System.err.printf("%tT  %s%n", System.currentTimeMillis(), what);
    }
}
