package dev.careerpath.bench.torture;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts by name, in the order of the names. */
public final class Counts {

    private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();

    public void add(String name) {
        counts.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
    }

    public int total() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Such as {@code revised 12, submitted 30}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
    }
}
