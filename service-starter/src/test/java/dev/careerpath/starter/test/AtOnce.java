package dev.careerpath.starter.test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at one moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them got, in their order. */
    public static <T> List<T> of(int callers, IntFunction<T> call) {
        List<Callable<T>> calls =
                IntStream.range(0, callers)
                        .mapToObj(i -> (Callable<T>) () -> call.apply(i))
                        .toList();
        try (ExecutorService all = Executors.newFixedThreadPool(callers)) {
            return all.invokeAll(calls).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
