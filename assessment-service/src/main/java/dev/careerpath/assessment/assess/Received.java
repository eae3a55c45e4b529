package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
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
            List<Rating> levels,
            @Nullable Integer batch) {

        OthersRating answer() {
            return new OthersRating(ratingId, group, submittedAt, levels, batch);
        }
    }

    record FrameworkAdopted(String frameworkVersion) {}

    record MilestoneChanged(
            String milestoneId,
            @Nullable Boolean evidenced,
            @Nullable Boolean confirmed,
            @Nullable Boolean post,
            @Nullable Double hours,
            @Nullable Double weeks,
            @Nullable Instant at,
            @Nullable List<Raise> raises) {

        record Raise(String competency, double to) {}

        /**
         * @param told when it was told
         * @param earlier what was known of it before
         */
        MilestoneProgress progress(
                MilestoneProgress.Status status,
                Instant told,
                @Nullable MilestoneProgress earlier) {
            List<Raise> all = raises == null ? List.of() : raises;
            return new MilestoneProgress(
                    milestoneId,
                    status,
                    told,
                    Boolean.TRUE.equals(evidenced),
                    all.stream()
                            .map(raise ->
                                    new MilestoneProgress.Raise(raise.competency(), raise.to()))
                            .toList(),
                    status == MilestoneProgress.Status.COMPLETED
                            ? new MilestoneProgress.Finish(
                                    finishedAt(told, earlier),
                                    hours,
                                    weeks,
                                    Boolean.TRUE.equals(post),
                                    Boolean.TRUE.equals(confirmed))
                            : null);
        }

        private Instant finishedAt(Instant told, @Nullable MilestoneProgress earlier) {
            if (earlier != null && earlier.status() == MilestoneProgress.Status.COMPLETED) {
                return earlier.finishedAt();
            }
            return at != null && at.isBefore(told) ? at : told;
        }
    }
}
