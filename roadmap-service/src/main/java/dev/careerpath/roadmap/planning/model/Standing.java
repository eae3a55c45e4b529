package dev.careerpath.roadmap.planning.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a leader is from READY, as assessed.
 *
 * @param band the stretch of the way that the score is in, by its code, such as {@code APPROACHING}
 * @param reasons what keeps the leader from READY; empty for who is READY, and where the assessment
 *     does not say what READY asks for
 * @param unconfirmed codes of the competencies that rest on a title and the leader's own word alone
 */
public record Standing(String band, List<Reason> reasons, List<String> unconfirmed) {

    public Standing {
        reasons = List.copyOf(reasons);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** What can keep a leader from READY; {@code OTHER} is what is not known here. */
    public enum Kind {
        GATE,
        SCORE,
        LOW_END,
        DEFINING_COMPETENCY,
        UNCONFIRMED,
        OTHER
    }

    /**
     * One thing that keeps a leader from READY.
     *
     * @param code of the gate or the competency; null where it is about neither
     * @param text in words, without a full stop
     * @param least what READY asks for: of a score 0 to 100, of a level 0 to 5, of what is
     *     confirmed a share of the weight from 0 to 1; null where no figure is asked for
     */
    public record Reason(Kind kind, @Nullable String code, String text, @Nullable Double least) {

        /** Whether it is about the same, whatever its figures. */
        public boolean isAs(Reason other) {
            return kind == other.kind
                    && Objects.equals(code, other.code)
                    && (kind != Kind.OTHER || text.equals(other.text));
        }
    }
}
