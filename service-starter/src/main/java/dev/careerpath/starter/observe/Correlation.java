package dev.careerpath.starter.observe;

import dev.careerpath.http.correlation.CorrelationIds;
import org.slf4j.MDC;

/**
 * The id that ties together everything one request sets off: in its response, its events and every
 * log line.
 */
public final class Correlation {

    private Correlation() {}

    /** The current id, or this one outside any request. */
    public static String currentOr(String other) {
        String id = MDC.get(CorrelationIds.LOG_KEY);
        return id == null ? other : id;
    }

    /** Makes the id the current one until closed. */
    public static MDC.MDCCloseable open(String id) {
        return MDC.putCloseable(CorrelationIds.LOG_KEY, id);
    }
}
