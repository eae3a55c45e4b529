package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.step.Inputs.Input;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head that follows from what was derived; of a subject's events the later one wins. */
final class Following {

    private Following() {}

    /**
     * The next head.
     *
     * @param last the event of the same source that came before; null for its first
     * @return null where nothing follows
     */
    static <B> @Nullable Head<B> head(
            Derived<B> derived,
            Input input,
            @Nullable Head<B> before,
            @Nullable Origin last,
            Instant now,
            @Nullable String traceparent) {
        Event event = input.event();
        return switch (derived) {
            case Derived.Unchanged<B> _ -> null;
            case Derived.Erased<B> _ -> {
                Origin origin =
                        origin(input, before, before == null ? 0 : before.version(), traceparent);
                yield before == null
                        ? Head.first(event.subject(), event.tenant(), origin, now, null)
                        : before.tombstone(origin, now);
            }
            case Derived.Next<B>(B body) -> {
                if (last != null && event.sequence() <= last.sequence()) {
                    yield null;
                }
                Origin origin =
                        origin(
                                input,
                                before,
                                before == null ? 1 : before.version() + 1,
                                traceparent);
                yield before == null
                        ? Head.first(event.subject(), event.tenant(), origin, now, body)
                        : before.next(origin, now, body);
            }
        };
    }

    private static Origin origin(
            Input input, @Nullable Head<?> before, long version, @Nullable String traceparent) {
        Event event = input.event();
        return new Origin(
                event.source(),
                event.id(),
                event.sequence(),
                version,
                before == null ? 1 : before.lastSequence() + 1,
                event.correlationId(),
                traceparent,
                event.startedAt(),
                input.position());
    }
}
