package dev.careerpath.bench.system;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end a program the way its last line would: with everything it started taken down. */
public final class Ending {

    private Ending() {}

    /** Runs it on this thread; a signal interrupts it and waits until it has cleaned up. */
    public static <T> T orderly(Callable<T> program) throws Exception {
        Thread self = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            self.interrupt();
                            try {
                                // Not for the thread: it may wait in System.exit for this hook.
                                ended.await(60, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "ending");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return program.call();
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun already, and with it the hook.
            return;
        }
    }
}
