package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;

/** Opens the broker's dead letters, for one request at a time. */
final class DeadLetterBoxes {

    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> connection;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * @param connection how to reach the broker
     */
    DeadLetterBoxes(Map<String, Object> connection) {
        this.connection = connection;
    }

    /**
     * What the work in an open box comes to.
     *
     * @throws ApiProblem 503 while somebody else's request takes long, or the broker is away
     */
    <T> T inBox(Function<DeadLetterBox, T> work) {
        try {
            if (!oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw away("Somebody else's request takes long; try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("The service is stopping.");
        }
        try (DeadLetterBox box = DeadLetterBox.open(connection)) {
            return work.apply(box);
        } catch (KafkaException e) {
            throw away(
                    "The broker did not do it: %s. What was put back stays so, the rest waits."
                            .formatted(e.getMessage()));
        } finally {
            oneAtATime.unlock();
        }
    }

    private static ApiProblem away(String detail) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Try again in a moment",
                detail,
                List.of());
    }
}
