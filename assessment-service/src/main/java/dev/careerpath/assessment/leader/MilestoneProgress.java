package dev.careerpath.assessment.leader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a milestone of the leader's roadmap is. Only a finished one shows a level.
 *
 * @param id stable from one version of the roadmap to the next
 * @param at when it came there
 * @param evidenced whether the leader gave something that shows it
 * @param finish how it was finished; null where that is not told
 */
public record MilestoneProgress(
        String id,
        Status status,
        Instant at,
        boolean evidenced,
        List<Raise> raises,
        @Nullable Finish finish) {

    public MilestoneProgress {
        raises = List.copyOf(raises);
    }

    public MilestoneProgress(
            String id, Status status, Instant at, boolean evidenced, List<Raise> raises) {
        this(id, status, at, evidenced, raises, null);
    }

    /**
     * How a milestone was finished.
     *
     * @param at when it first was; evidence may come later
     * @param hours it takes; null if not told
     * @param weeks it takes; null if not told
     * @param post whether it is time in a post, and no exercise
     * @param confirmed whether somebody else says that it is done
     */
    public record Finish(
            Instant at,
            @Nullable Double hours,
            @Nullable Double weeks,
            boolean post,
            boolean confirmed) {}

    /** How it is shown. */
    public enum Shown {
        TOLD,
        EVIDENCED,
        CONFIRMED
    }

    /** How it is shown that it is finished. */
    public Shown shown() {
        if (confirmed()) {
            return Shown.CONFIRMED;
        }
        return evidenced ? Shown.EVIDENCED : Shown.TOLD;
    }

    /** Whether somebody else says that it is finished. */
    public boolean confirmed() {
        return finish != null && finish.confirmed();
    }

    /** When it was first finished, if it is. */
    public Instant finishedAt() {
        return finish == null ? at : finish.at();
    }

    /** The day on which it was first finished, in UTC. */
    public LocalDate finishedOn() {
        return LocalDate.ofInstant(finishedAt(), ZoneOffset.UTC);
    }

    /** Where it stands. */
    public enum Status {
        STARTED,
        COMPLETED,
        SKIPPED
    }

    /**
     * What the milestone does for one competency.
     *
     * @param to the level it leads to, 0 to 5
     */
    public record Raise(String competency, double to) {}
}
