package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.EvidenceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and shows a competency.
 *
 * @param id of the evidence in the profile; null in a what-if
 * @param level it shows, 0 to 5; null is not stated
 * @throws IllegalArgumentException if the level is out of range
 */
public record Evidence(
        @Nullable String id,
        String competency,
        EvidenceKind kind,
        LocalDate date,
        @Nullable Double level) {

    public Evidence {
        if (level != null) {
            Rating.requireLevel(level);
        }
    }
}
