package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite.
 *
 * @param group how the rater stands to the leader
 * @param label by which you will know the rater; never shown to anybody else
 * @param introduction what the rater reads first, such as whom this is about
 * @param expiresInDays 1 to 180; 30 when left out
 */
record Wish(
        @NotNull RaterGroup group,
        @Size(max = 200) @Text(TextRule.SINGLE_LINE) @Nullable String label,
        @Size(max = 1000) @Text(TextRule.MULTI_LINE) @Nullable String introduction,
        @Min(1) @Max(180) @Nullable Integer expiresInDays) {

    private static final int DAYS = 30;

    /** The invitation that comes of it, with this token in its link. */
    Invitation invitation(String id, String token, Instant now) {
        int days = expiresInDays == null ? DAYS : expiresInDays;
        return new Invitation(
                id,
                group,
                label,
                introduction,
                LinkSecrets.hash(token),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
    }
}
