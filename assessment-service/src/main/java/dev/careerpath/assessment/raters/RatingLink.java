package dev.careerpath.assessment.raters;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Says why a rating link takes no answer. */
final class RatingLink {

    private RatingLink() {}

    /**
     * @throws ApiProblem 410 if it was used, has expired or was taken back
     */
    static void requireOpen(Invitation invitation, Instant now) {
        switch (invitation.status(now)) {
            case PENDING -> {}
            case ANSWERED ->
                    throw gone(
                            "rating-answered",
                            "This link was used",
                            "It takes one answer, and has it. If that was yours, it counts and"
                                    + " there is nothing more to do.");
            case EXPIRED ->
                    throw gone(
                            "rating-expired",
                            "This link has expired",
                            "It was good until "
                                    + invitation.expiresAt()
                                    + ". Ask the person who sent it for another.");
            case REVOKED ->
                    throw gone(
                            "rating-revoked",
                            "This invitation was taken back",
                            "Ask the person who sent the link if you think that is a mistake.");
        }
    }

    static ApiProblem unknown() {
        return ApiProblem.notFound(
                "There is no such rating link. Check that the address is complete.");
    }

    private static ApiProblem gone(String type, String title, String detail) {
        return new ApiProblem(HttpStatus.GONE, type, title, detail, List.of());
    }
}
