package dev.careerpath.starter.idempotency;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key of a request, as its header says. */
public final class IdempotencyKey {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private IdempotencyKey() {}

    /**
     * The key that a header gives; null where there is none.
     *
     * @throws InvalidRequest if it is empty, blank, too long or not ASCII, or there are two
     */
    public static @Nullable String checked(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new InvalidRequest(
                    "", HEADER + " must have 1 to 100 visible ASCII characters, such as a UUID.");
        }
        return header;
    }
}
