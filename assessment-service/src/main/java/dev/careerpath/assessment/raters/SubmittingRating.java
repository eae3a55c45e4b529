package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Shows a rater the questions behind a link, and takes the answer. */
@Component
class SubmittingRating {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final Raters raters;
    private final RaterEvents events;
    private final Clock clock;

    SubmittingRating(
            DerivedDocuments<Assessment> assessments,
            Frameworks frameworks,
            Raters raters,
            RaterEvents events,
            Clock clock) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.raters = raters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a rater is asked.
     *
     * @throws ApiProblem 404 for a token that was never given, 410 for one that is used up
     */
    Questions questions(String token) {
        LeadersRaters leader = leader(token);
        Invitation invitation = invitation(leader, token);
        RatingLink.requireOpen(invitation, clock.instant());
        return questions(leader, invitation);
    }

    /**
     * Takes an answer, once.
     *
     * @return the invitation, answered
     * @throws ApiProblem 404 and 410 as for the questions, 400 not valid
     */
    Invitation submit(String token, Sent<Submission> sent) {
        LeadersRaters leader = leader(token);
        Instant now = clock.instant();
        LeadersRaters answered =
                raters.change(
                        leader.tenant(),
                        leader.id(),
                        before -> {
                            Invitation invitation = invitation(before, token);
                            RatingLink.requireOpen(invitation, now);
                            Framework framework = questions(before, invitation).framework();
                            Submission submission = sent.checked(it -> it.errors(framework));
                            Answer answer =
                                    submission.answer(
                                            before.next(now), batch(framework, invitation));
                            LeadersRaters after = before.replacing(invitation.answered(answer));
                            OthersRating rating =
                                    after.ratings().stream()
                                            .filter(it -> it.id().equals(invitation.id()))
                                            .findFirst()
                                            .orElseThrow();
                            return new Raters.Change(after, events.submitted(after, rating));
                        });
        return invitation(answered, token);
    }

    private static int batch(Framework framework, Invitation invitation) {
        RaterGroup group = invitation.group();
        return AnswerBatches.size(
                group, framework.constants().otherRatings().group(group).minimumAnswers());
    }

    private Questions questions(LeadersRaters leader, Invitation invitation) {
        Assessment assessment =
                assessments
                        .latest(leader.tenant(), leader.id())
                        .orElseThrow(RatingLink::unknown)
                        .present();
        Framework framework =
                frameworks.usable(leader.tenant(), assessment.assessed().frameworkVersion());
        return Questions.of(framework, assessment.assessed().targetRole(), invitation);
    }

    private LeadersRaters leader(String token) {
        return raters.withToken(LinkSecrets.hash(token)).orElseThrow(RatingLink::unknown);
    }

    private static Invitation invitation(LeadersRaters leader, String token) {
        Invitation invitation = leader.withToken(LinkSecrets.hash(token));
        if (invitation == null) {
            throw RatingLink.unknown();
        }
        return invitation;
    }
}
