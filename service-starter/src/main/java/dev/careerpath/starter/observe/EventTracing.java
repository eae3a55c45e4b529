package dev.careerpath.starter.observe;

import dev.careerpath.starter.event.Event;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries one trace over every hop: the context travels in the event, each consumer adds its span.
 */
public final class EventTracing {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public EventTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The event as one that the running request leads to; by itself outside any request. */
    public Event inRequest(Event event) {
        Span span = tracer.currentSpan();
        return event.within(
                Correlation.currentOr(event.id()),
                span == null ? null : traceparent(span),
                event.time());
    }

    /** Starts the span of processing this event, a child of the span that published it. */
    public Span start(Event event) {
        return propagator
                .extract(
                        event,
                        (carrier, key) -> TRACEPARENT.equals(key) ? carrier.traceparent() : null)
                .name("process " + event.type())
                .kind(Span.Kind.CONSUMER)
                .tag("careerpath.correlation.id", event.correlationId())
                .start();
    }

    /** The span's context as a W3C header value; null when it is not recorded. */
    public @Nullable String traceparent(Span span) {
        TraceContext context = span.context();
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, (_, key, value) -> carrier.put(key, value));
        return carrier.get(TRACEPARENT);
    }
}
