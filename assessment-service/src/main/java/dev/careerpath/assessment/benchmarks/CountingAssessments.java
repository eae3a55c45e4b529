package dev.careerpath.assessment.benchmarks;

import dev.careerpath.assessment.published.FollowsAssessments;
import dev.careerpath.assessment.published.PublishedAssessment;
import dev.careerpath.assessment.published.PublishedAssessment.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts assessments as they are published. */
@Component
final class CountingAssessments implements FollowsAssessments {

    private final Benchmarks benchmarks;

    CountingAssessments(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    @Override
    public void take(List<PublishedAssessment> batch) {
        Set<String> subjects =
                batch.stream().map(PublishedAssessment::profileId).collect(Collectors.toSet());
        Counting counting = new Counting(benchmarks.members(subjects));
        for (PublishedAssessment one : batch) {
            Standing standing = one.standing();
            if (standing == null) {
                counting.erased(one.profileId(), one.partition(), one.offset());
            } else {
                counting.scored(member(one, standing), one.partition(), one.offset());
            }
        }
        benchmarks.store(counting);
    }

    private static Member member(PublishedAssessment one, Standing standing) {
        return new Member(
                one.profileId(),
                new Cohort(one.tenant(), standing.targetRole(), standing.companyStage()),
                Histogram.point(standing.score()),
                one.sequence());
    }
}
