package dev.careerpath.starter.observe;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that ties together everything one request sets off: in its response, its events and every
 * log line.
 */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    static final String MDC_KEY = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** The current id, or a new one outside any request. */
    public static String current() {
        String id = MDC.get(MDC_KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    /** The caller's id when it is safe to log and send on, otherwise a new one. */
    static String accept(@Nullable String requested) {
        return requested != null && ACCEPTED.matcher(requested).matches()
                ? requested
                : UUID.randomUUID().toString();
    }

    /** Makes the id the current one until closed. */
    public static MDC.MDCCloseable open(String id) {
        return MDC.putCloseable(MDC_KEY, id);
    }
}
