package dev.careerpath.assessment.published;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment where it stands on the topic.
 *
 * @param sequence of its event among those of the profile, from 1
 * @param standing what it says; null once the profile is erased
 */
public record PublishedAssessment(
        int partition,
        long offset,
        String profileId,
        String tenant,
        long sequence,
        @Nullable Standing standing) {

    /**
     * Where somebody stands.
     *
     * @param score 0 to 100
     * @param levels 0 to 5, by competency
     */
    public record Standing(
            TargetRole targetRole,
            CompanyStage companyStage,
            double score,
            Map<String, Double> levels) {

        public Standing {
            levels = Map.copyOf(levels);
        }
    }
}
