package dev.careerpath.delivery.stream;

import dev.careerpath.starter.event.SchemaAddresses;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one stream shows.
 *
 * @param tenant whose events; no other's ever pass
 * @param topics that the token's scopes open
 * @param profiles only these profiles' events; empty for all
 * @param types only these types; empty for all
 * @param sight what of them the viewer sees; null for everything
 * @param schemas where their schemas are
 */
record StreamFilter(
        String tenant,
        Set<String> topics,
        Set<String> profiles,
        Set<String> types,
        @Nullable Sight sight,
        SchemaAddresses schemas) {

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    boolean passes(Positioned positioned) {
        var event = positioned.event();
        return event.tenant().equals(tenant)
                && topics.contains(positioned.partition().topic())
                && (profiles.isEmpty() || profiles.contains(event.subject()))
                && (types.isEmpty() || types.contains(event.type()))
                && (sight == null || sight.shows(event));
    }

    /** Takes in what an event that has just come says of who may see it. */
    void learn(Positioned positioned) {
        if (sight != null) {
            sight.learn(positioned);
        }
    }

    /** Looks again at what the viewer sees. */
    void look() {
        if (sight != null) {
            sight.look();
        }
    }

    /**
     * The heartbeat, or a shorter interval where what the viewer may see has to be looked at more
     * often.
     */
    Duration shorter(Duration heartbeat) {
        return sight == null || heartbeat.compareTo(LOOKED_AT_EVERY) < 0
                ? heartbeat
                : LOOKED_AT_EVERY;
    }

    /** Whether the stream must end, since its viewer has lost something that it showed. */
    boolean lost() {
        return sight != null && sight.lost();
    }

    /** The event as its viewer sees it. */
    String text(Positioned positioned) {
        return sight == null ? positioned.text(schemas) : sight.text(positioned, schemas);
    }
}
