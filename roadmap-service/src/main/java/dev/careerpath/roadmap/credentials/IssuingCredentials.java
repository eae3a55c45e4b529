package dev.careerpath.roadmap.credentials;

import dev.careerpath.roadmap.credentials.CredentialSigner.Algorithm;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import org.springframework.stereotype.Component;

/** Makes a signed credential of a finished milestone. */
@Component
class IssuingCredentials {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final CredentialSigner signer;

    IssuingCredentials(DerivedDocuments<Roadmap> roadmaps, CredentialSigner signer) {
        this.roadmaps = roadmaps;
        this.signer = signer;
    }

    /**
     * The credential as a signed JWT.
     *
     * @throws ApiProblem 404 no such milestone, 409 it is not finished, 503 there is no key for it
     */
    String issue(String tenant, String profileId, String milestoneId, Algorithm algorithm) {
        Milestone milestone =
                roadmaps.latest(tenant, profileId)
                        .flatMap(head -> head.present().milestone(milestoneId))
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no milestone %s in a roadmap of the profile %s."
                                                .formatted(milestoneId, profileId)));
        if (milestone.status() != MilestoneStatus.DONE) {
            throw ApiProblem.conflict(
                    "not-finished",
                    "Only a finished milestone is an achievement",
                    "%s is %s; export it once it is DONE."
                            .formatted(milestoneId, milestone.status()));
        }
        return signer.sign(
                AchievementCredential.of(
                        signer.home(), signer.issuer(), tenant, profileId, milestone),
                algorithm);
    }
}
