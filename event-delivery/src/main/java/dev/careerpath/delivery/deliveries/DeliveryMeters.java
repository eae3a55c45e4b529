package dev.careerpath.delivery.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** Counts attempts by what came of them, and measures how long events are under way. */
final class DeliveryMeters {

    private final MeterRegistry meters;
    private final Timer latency;

    DeliveryMeters(MeterRegistry meters) {
        this.meters = meters;
        this.latency =
                Timer.builder("careerpath.deliveries.latency")
                        .description("From the event's time to its acceptance by the endpoint")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    void count(Delivery delivery, Verdict verdict, Instant now) {
        String outcome =
                switch (verdict) {
                    case Verdict.Delivered _ -> "delivered";
                    case Verdict.Again _ -> "retried";
                    case Verdict.GivenUp _ -> "failed";
                    case Verdict.Gone _ -> "gone";
                };
        meters.counter("careerpath.deliveries", "outcome", outcome).increment();
        if (verdict instanceof Verdict.Delivered) {
            latency.record(Duration.between(delivery.eventTime(), now));
        }
    }
}
