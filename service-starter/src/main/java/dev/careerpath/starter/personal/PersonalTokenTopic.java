package dev.careerpath.starter.personal;

import java.time.Duration;
import java.util.Map;

/** The topic that tells every service of personal tokens. */
public final class PersonalTokenTopic {

    /** Its name; one partition, the token's hash is the key. */
    public static final String NAME = "careerpath.profile.tokens";

    /** As long as a token can be good for. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(90);

    private PersonalTokenTopic() {}

    /** Its settings, by Kafka's names: the last record of each token, and none that outlives it. */
    static Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                "compact,delete",
                "max.compaction.lag.ms",
                millis(Duration.ofDays(1)),
                "segment.ms",
                millis(Duration.ofDays(1)),
                "delete.retention.ms",
                millis(Duration.ofDays(1)),
                "retention.ms",
                millis(LONGEST_LIFE.plusDays(1)));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
