package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.participants.Participant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a step.
 *
 * @param id sorts by time
 * @param milestoneId the step, the same in every version of the plan
 * @param title of the step when it was said, since a later plan may no longer have it
 * @param by who said it
 * @param changedAt when the text last changed; null if never
 * @param version counts the texts, from 1
 */
record Comment(
        String id,
        String milestoneId,
        String title,
        String text,
        Participant by,
        Instant at,
        @Nullable Instant changedAt,
        long version) {

    /** The same with another text. */
    Comment saying(String other, Instant now) {
        return new Comment(id, milestoneId, title, other, by, at, now, version + 1);
    }
}
