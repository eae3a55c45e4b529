package dev.careerpath.starter.event;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the broker keeps events: all of them for a while, then the last of each key, and of an
 * erased key nothing but its tombstone.
 *
 * @param history for how long every event stays, whatever follows it; a follower who is away for
 *     less misses nothing
 * @param erasedWithin after how long at most only the last event of a key is left; what an erasure
 *     leaves readable is gone soon after, for the tombstone is then written once more
 * @param latest for how long the last event of a key stays
 * @param tombstones for how long a tombstone stays, so that a follower who was away learns of it
 * @param deadLetters for how long a record that could not be read stays, to be looked into and
 *     replayed; they are not compacted, for two of one key are two faults
 */
@ConfigurationProperties("careerpath.keeping")
public record Keeping(
        @DefaultValue("7d") Duration history,
        @DefaultValue("8d") Duration erasedWithin,
        @DefaultValue("365d") Duration latest,
        @DefaultValue("30d") Duration tombstones,
        @DefaultValue("7d") Duration deadLetters) {

    public Keeping {
        if (erasedWithin.compareTo(history) <= 0) {
            throw new IllegalArgumentException(
                    "careerpath.keeping.erased-within (%s) must be longer than careerpath.keeping.history (%s)"
                            .formatted(erasedWithin, history));
        }
    }

    /** The settings of a topic of events, by Kafka's names. */
    public Map<String, String> events() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", "compact,delete");
        settings.put("min.compaction.lag.ms", millis(history));
        settings.put("max.compaction.lag.ms", millis(erasedWithin));
        // The newest segment is never compacted, so it must not be the newest for long.
        settings.put("segment.ms", millis(erasedWithin.minus(history)));
        settings.put("delete.retention.ms", millis(tombstones));
        settings.put("retention.ms", millis(latest));
        return settings;
    }

    /** The settings of a dead-letter topic, by Kafka's names. */
    public Map<String, String> letters() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", "delete");
        settings.put("retention.ms", millis(deadLetters));
        settings.put("segment.ms", millis(deadLetters.dividedBy(7)));
        return settings;
    }

    /** The settings of a topic of questions and answers, by Kafka's names. */
    Map<String, String> questions() {
        String minutes = millis(Duration.ofMinutes(10));
        return Map.of("retention.ms", minutes, "segment.ms", minutes);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
