package dev.careerpath.starter.problem;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;

/**
 * What it means for a caller that the document store failed: the driver's own exceptions and those
 * that Spring makes of them, however deep in others they are.
 */
final class StoreFailure {

    /** MongoDB's OutOfDiskSpace; the embedded store gives it too. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    /** What a server answers that is about to stop, or has not come up yet, by MongoDB's codes. */
    private static final Set<Integer> NOT_NOW =
            Set.of(6, 7, 24, 43, 50, 89, 91, 189, 202, 262, 9001, 11600, 11602);

    private StoreFailure() {}

    /**
     * The problem to answer with; null if it was not the store, or a mistake of the service's own.
     *
     * @param writes whether the request was to change something, so that its outcome is unknown
     * @param key whether a repeat would be known by its Idempotency-Key
     */
    static @Nullable ApiProblem problem(Throwable failure, boolean writes, boolean key) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException driver) {
                if (isFull(driver)) {
                    return full();
                }
                return isAway(driver) ? away(writes, key) : null;
            }
            if (cause instanceof DataAccessResourceFailureException && cause.getCause() == null) {
                return away(writes, key);
            }
            if (cause instanceof TransientDataAccessException && cause.getCause() == null) {
                return away(writes, key);
            }
        }
        return null;
    }

    private static boolean isAway(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoClientException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoWriteConcernException
                || failure.hasErrorLabel("RetryableWriteError")
                || failure.hasErrorLabel("TransientTransactionError")
                || failure instanceof MongoServerException && NOT_NOW.contains(failure.getCode());
    }

    private static boolean isFull(MongoException failure) {
        Stream<Integer> codes =
                failure instanceof MongoBulkWriteException bulk
                        ? bulk.getWriteErrors().stream().map(BulkWriteError::getCode)
                        : Stream.of(failure.getCode());
        return codes.anyMatch(code -> code == OUT_OF_DISK_SPACE);
    }

    private static ApiProblem full() {
        return new ApiProblem(
                HttpStatus.INSUFFICIENT_STORAGE,
                "storage-full",
                "The document store has no room",
                "The change was not stored. Reading works; repeat the request when the operator has made room on the store's disk.",
                List.of());
    }

    private static ApiProblem away(boolean writes, boolean key) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The document store does not answer",
                outcome(writes, key),
                List.of());
    }

    private static String outcome(boolean writes, boolean key) {
        if (!writes) {
            return "Nothing was changed. Try again in a few seconds.";
        }
        return key
                ? "It may have been stored. Repeat it with the same Idempotency-Key in a few seconds; it is not stored twice."
                : "It may have been stored. Read what is there in a few seconds, before you repeat it.";
    }
}
