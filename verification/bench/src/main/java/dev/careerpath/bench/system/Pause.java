package dev.careerpath.bench.system;

/** Waiting, for those who have nothing to clean up when they are interrupted. */
public final class Pause {

    private Pause() {}

    /** Waits; ends the work of an interrupted thread. */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
