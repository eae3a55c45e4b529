package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.starter.access.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as somebody sees it.
 *
 * @param title of the step when it was said
 * @param mine whether whoever asks has made it, and so may change it
 * @param changedAt absent if it reads as at first
 * @param version for If-Match
 */
record CommentView(
        String id,
        String milestoneId,
        String title,
        String text,
        Participant by,
        boolean mine,
        Instant at,
        @Nullable Instant changedAt,
        long version) {

    static CommentView of(Comment it, Viewer viewer) {
        return new CommentView(
                it.id(),
                it.milestoneId(),
                it.title(),
                it.text(),
                it.by(),
                it.by().id().equals(Participants.id(viewer)),
                it.at(),
                it.changedAt(),
                it.version());
    }
}
