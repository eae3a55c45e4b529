package dev.careerpath.profile.imports;

import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line from 1
 * @param status created, exists or failed; stopped for the first line that was not read
 */
record Outcome(long line, String status, @Nullable String id, @Nullable List<FieldError> errors) {

    private static final int ERRORS_AT_MOST = 20;

    static Outcome created(long line, String id) {
        return new Outcome(line, "created", id, null);
    }

    static Outcome exists(long line, @Nullable String id) {
        return new Outcome(line, "exists", id, null);
    }

    /** Tells the first errors, so that an answer is not many times as long as what was sent. */
    static Outcome failed(long line, List<FieldError> errors) {
        if (errors.size() <= ERRORS_AT_MOST) {
            return new Outcome(line, "failed", null, errors);
        }
        List<FieldError> first = new ArrayList<>(errors.subList(0, ERRORS_AT_MOST));
        first.add(new FieldError("", "And %d more.".formatted(errors.size() - ERRORS_AT_MOST)));
        return new Outcome(line, "failed", null, first);
    }

    static Outcome stopped(long line, String why) {
        return new Outcome(line, "stopped", null, List.of(new FieldError("", why)));
    }

    boolean isFailed() {
        return status.equals("failed");
    }
}
