package dev.careerpath.delivery.deliveries;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Measures what waits, for how long it has been due, and how the endpoints' breakers stand. */
final class BacklogMeters {

    private final DeliveryStore store;
    private final Clock clock;
    private volatile LaneTotals totals = new LaneTotals(0, 0, null);

    BacklogMeters(DeliveryStore store, Endpoints endpoints, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("careerpath.deliveries.backlog", () -> totals.deliveries())
                .description("Deliveries that wait, those that wait for another attempt included")
                .register(meters);
        Gauge.builder("careerpath.deliveries.oldest.due", this::secondsLate)
                .description("For how long the oldest due delivery has been due")
                .baseUnit("seconds")
                .register(meters);
        for (CircuitBreaker.State state :
                List.of(
                        CircuitBreaker.State.CLOSED,
                        CircuitBreaker.State.HALF_OPEN,
                        CircuitBreaker.State.OPEN)) {
            Gauge.builder("careerpath.deliveries.breakers", () -> endpoints.count(state))
                    .description("Circuit breakers of endpoints, by state, in this process")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    /** Counts anew; the gauges show this until the next time. */
    void measure() {
        totals = store.lanes.totals();
    }

    private double secondsLate() {
        Instant oldest = totals.oldestDue();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
