package dev.careerpath.bench.system;

import java.util.concurrent.Callable;

/** Lets Ctrl-C end a program the way its last line would: with everything it started taken down. */
public final class Ending {

    private Ending() {}

    /** Runs it on this thread; a signal interrupts it and waits until it has cleaned up. */
    public static <T> T orderly(Callable<T> program) throws Exception {
        Thread self = Thread.currentThread();
        Thread hook =
                new Thread(
                        () -> {
                            self.interrupt();
                            try {
                                self.join(60_000);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "ending");
        Runtime.getRuntime().addShutdownHook(hook);
        T result = program.call();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun already.
            return result;
        }
        return result;
    }
}
