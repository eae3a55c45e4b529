package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the raters of a leader say, by group. */
@Component
public class SummarizingRaters {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final Raters raters;

    SummarizingRaters(
            DerivedDocuments<Assessment> assessments, Frameworks frameworks, Raters raters) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.raters = raters;
    }

    /**
     * An invitation as the leader's own copy of the data has it.
     *
     * @param label by which the one who invited knows the rater
     * @param introduction what the rater read first
     * @param revokedAt null unless taken back
     */
    public record Asked(
            String id,
            RaterGroup group,
            @Nullable String label,
            @Nullable String introduction,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** Who was asked; nobody when the leader is unknown, somebody else's or erased. */
    public List<Asked> asked(String tenant, String profileId) {
        return raters.of(tenant, profileId).invitations().stream()
                .map(it ->
                        new Asked(
                                it.id(),
                                it.group(),
                                it.label(),
                                it.introduction(),
                                it.createdAt(),
                                it.expiresAt(),
                                it.revokedAt()))
                .toList();
    }

    /** The summary; empty when the leader is unknown, somebody else's or erased. */
    public Optional<RatersSummary> summary(String tenant, String profileId) {
        return assessments
                .latest(tenant, profileId)
                .map(Head::present)
                .map(assessment -> assessment.assessed().frameworkVersion())
                .map(version -> {
                    Framework framework = frameworks.usable(tenant, version);
                    return RatersSummary.of(framework, raters.of(tenant, profileId));
                });
    }
}
