package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HousekeepingTests {

    @Test
    void runsATaskAgainThatFailed() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.every(
                Duration.ofMillis(1),
                () -> {
                    runs.countDown();
                    throw new IllegalStateException("The file is busy");
                });

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        housekeeping.end();
    }

    @Test
    void letsWhatHasBegunComeToItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goingOn = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.every(
                Duration.ofMillis(1),
                () -> {
                    begun.countDown();
                    try {
                        goingOn.await();
                        interrupted.complete(false);
                    } catch (InterruptedException e) {
                        interrupted.complete(true);
                    }
                });
        begun.await();

        housekeeping.end();
        goingOn.countDown();

        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(false);
    }
}
