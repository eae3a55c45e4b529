package dev.careerpath.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** A store in a process of its own that looks for what was erased all the time. */
final class QuicklyForgetting {

    static final Forgetting.Pace PACE =
            new Forgetting.Pace(Duration.ofMillis(20), Duration.ofMillis(50));

    private QuicklyForgetting() {}

    public static void main(String... arguments) throws InterruptedException {
        try (EmbeddedMongo store = EmbeddedMongo.start(Path.of(arguments[0]), 0, null, PACE)) {
            System.out.println(store.uri());
            Thread.currentThread().join();
        }
    }
}
