package dev.careerpath.assessment.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score, and the interval expected to hold the true one: {@code low <= score <= high}, 0 to
 * 100.
 *
 * @param notReadyBecause what keeps a score that would be READY from it; absent where nothing does,
 *     or the score is below
 */
public record Readiness(
        double score,
        double low,
        double high,
        Band band,
        @Nullable List<NotReady> notReadyBecause) {

    /** The band that a score is in; the framework says where each begins. */
    public enum Band {
        EXPLORING,
        DEVELOPING,
        APPROACHING,
        READY
    }

    /** What can keep a leader from READY beside the score. */
    public enum Hindrance {
        LOW_END,
        GATE,
        DEFINING_COMPETENCY,
        UNCONFIRMED
    }

    /**
     * @param code of the gate or the competency; absent where it is about neither
     * @param text in words
     */
    public record NotReady(Hindrance kind, @Nullable String code, String text) {}
}
