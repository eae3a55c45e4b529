package dev.careerpath.assessment.readiness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a gate stands for a leader.
 *
 * @param required in words
 * @param actual in words
 * @param preferred wished for rather than required
 * @param metBy what can meet it, where it is not met; absent where it is, or the framework does not
 *     tell
 * @param metOn the day on which time alone meets it, if it does and nothing changes
 * @param levels what levels meet what is missing of it, each of them needed; absent where levels
 *     alone do not
 */
public record GateResult(
        String code,
        String title,
        GateStatus status,
        String required,
        String actual,
        boolean preferred,
        List<String> sources,
        @Nullable List<Means> metBy,
        @Nullable LocalDate metOn,
        @Nullable List<AskedLevel> levels) {

    /** Whether it is required, and known not to be met. */
    public boolean keepsOut() {
        return status == GateStatus.UNMET && !preferred;
    }

    /** What can meet a gate: time in the post held, a step of a plan, or another post. */
    public enum Means {
        TIME,
        STEP,
        POST
    }
}
