package dev.careerpath.http.correlation;

import dev.careerpath.http.ids.Uuids;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request's correlation id travels: in a header between processes, in each line of the log.
 */
public final class CorrelationIds {

    public static final String HEADER = "X-Correlation-Id";

    /** Its name in the diagnostic context of the log. */
    public static final String LOG_KEY = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationIds() {}

    /** The caller's id when it is safe to log and send on, otherwise a new one. */
    public static String accept(@Nullable String requested, Instant now) {
        return requested != null && ACCEPTED.matcher(requested).matches()
                ? requested
                : Uuids.timeOrdered(now).toString();
    }
}
