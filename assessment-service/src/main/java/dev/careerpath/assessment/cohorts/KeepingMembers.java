package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.published.FollowsAssessments;
import dev.careerpath.assessment.published.PublishedAssessment;
import dev.careerpath.assessment.published.PublishedAssessment.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps who is in which cohort, by assessments as they are published. */
@Component
final class KeepingMembers implements FollowsAssessments {

    private final Cohorts cohorts;

    KeepingMembers(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public void take(List<PublishedAssessment> batch) {
        Map<String, CohortMember> members = new LinkedHashMap<>();
        Set<String> erased = new HashSet<>();
        for (PublishedAssessment one : batch) {
            Standing standing = one.standing();
            if (standing == null) {
                erased.add(one.profileId());
            } else {
                members.put(one.profileId(), member(one, standing));
            }
        }
        members.keySet().removeAll(erased);
        cohorts.keep(new ArrayList<>(members.values()));
        cohorts.forget(erased);
    }

    private static CohortMember member(PublishedAssessment one, Standing standing) {
        return new CohortMember(
                one.profileId(),
                new CohortKey(one.tenant(), standing.targetRole(), standing.companyStage()),
                one.sequence(),
                standing.levels());
    }
}
