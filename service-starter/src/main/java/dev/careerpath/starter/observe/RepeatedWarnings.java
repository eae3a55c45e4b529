package dev.careerpath.starter.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;

/**
 * Lets the same warning of the drivers, and of what goes on working without broker or store,
 * through once in half a minute, with how many were left out: a broker that is away is told
 * thousands of times in a few minutes otherwise. What is said of a request is never left out.
 */
public final class RepeatedWarnings extends TurboFilter implements DisposableBean {

    private static final Duration ONCE_IN = Duration.ofSeconds(30);
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final int KINDS_AT_MOST = 1_000;
    private static final List<String> WATCHED =
            List.of(
                    "org.apache.kafka.",
                    "org.springframework.kafka.",
                    "org.mongodb.driver.",
                    "dev.careerpath.starter.outbox.",
                    "dev.careerpath.starter.event.",
                    "dev.careerpath.starter.repair.",
                    "dev.careerpath.starter.step.");

    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Said> kinds = new ConcurrentHashMap<>();
    private @Nullable LoggerContext logging;

    RepeatedWarnings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Watches the process's logging, where that is Logback, until destroyed. */
    public static RepeatedWarnings watch() {
        RepeatedWarnings filter = new RepeatedWarnings(System::nanoTime);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            filter.logging = context;
            context.addTurboFilter(filter);
        }
        return filter;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || WATCHED.stream().noneMatch(logger.getName()::startsWith)
                || Said.REPEATING.get()) {
            return FilterReply.NEUTRAL;
        }
        // Kafka's client hands over whole sentences, with the numbers in them.
        String kind = logger.getName() + " " + NUMBERS.matcher(format).replaceAll("#");
        if (kinds.size() >= KINDS_AT_MOST && !kinds.containsKey(kind)) {
            kinds.clear();
        }
        return kinds.computeIfAbsent(kind, _ -> new Said()).again(logger, nanoTime.getAsLong())
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    @Override
    public void destroy() {
        if (logging != null) {
            logging.getTurboFilterList().remove(this);
        }
    }

    /**
     * The last time that a warning was let through, and the number of times it was held back since.
     */
    private static final class Said {

        private static final ThreadLocal<Boolean> REPEATING = ThreadLocal.withInitial(() -> false);

        private boolean ever;
        private long last;
        private long leftOut;

        private boolean again(Logger logger, long now) {
            long left;
            synchronized (this) {
                if (ever && now - last < ONCE_IN.toNanos()) {
                    leftOut++;
                    return false;
                }
                ever = true;
                last = now;
                left = leftOut;
                leftOut = 0;
            }
            if (left > 0) {
                REPEATING.set(true);
                logger.warn("{} like the next were left out since the last of them", left);
                REPEATING.set(false);
            }
            return true;
        }
    }
}
