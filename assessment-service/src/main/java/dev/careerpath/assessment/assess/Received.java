package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.LeaderProfile;
import dev.careerpath.assessment.readiness.MilestoneProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events it takes in; other fields may come and go. */
final class Received {

    private Received() {}

    record ProfileChanged(long profileVersion, LeaderProfile profile) {}

    record RatingSubmitted(
            String ratingId,
            RaterGroup group,
            Instant submittedAt,
            List<LeaderProfile.Rating> levels) {}

    record FrameworkAdopted(String frameworkVersion) {}

    record MilestoneChanged(
            String milestoneId, @Nullable Boolean evidenced, @Nullable List<Raise> raises) {

        record Raise(String competency, double to) {}

        MilestoneProgress progress(MilestoneProgress.Status status, Instant at) {
            List<Raise> all = raises == null ? List.of() : raises;
            return new MilestoneProgress(
                    milestoneId,
                    status,
                    at,
                    Boolean.TRUE.equals(evidenced),
                    all.stream()
                            .map(raise ->
                                    new MilestoneProgress.Raise(raise.competency(), raise.to()))
                            .toList());
        }
    }
}
