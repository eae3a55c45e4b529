package dev.careerpath.assessment.leader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a leader.
 *
 * @param others what other people answered, in any order
 * @param milestones of the leader's roadmap that were started, finished or skipped, each once
 * @param earlier dated self-ratings that a later one took the place of; null is none
 * @param since the day of the first profile, in UTC; null where it was not noted
 * @param told the day on which the figures of experience were told as they are; null where it was
 *     not noted
 */
public record Known(
        LeaderProfile profile,
        List<OthersRating> others,
        List<MilestoneProgress> milestones,
        @Nullable List<Rating> earlier,
        @Nullable LocalDate since,
        @Nullable LocalDate told) {

    public Known {
        others = List.copyOf(others);
        milestones = List.copyOf(milestones);
        earlier = earlier == null ? null : List.copyOf(earlier);
    }

    /** What is known of a leader whose first day is not known. */
    public Known(
            LeaderProfile profile, List<OthersRating> others, List<MilestoneProgress> milestones) {
        this(profile, others, milestones, null, null, null);
    }

    /** Only what the leader says. */
    public static Known of(LeaderProfile profile) {
        return new Known(profile, List.of(), List.of(), null, null, null);
    }

    /** Only what the leader said first, on this day. */
    public static Known since(LocalDate day, LeaderProfile profile) {
        return new Known(profile, List.of(), List.of(), null, day, day);
    }

    /** The same others and milestones with another profile. */
    public Known with(LeaderProfile changed) {
        return new Known(changed, others, milestones, earlier, since, told);
    }

    /**
     * The same with a profile that was revised on a day: a rating that says of no day has this one,
     * unless it stood there before, and a dated rating that is there no more is kept, since it may
     * speak of the level before a step.
     */
    public Known revised(LeaderProfile next, LocalDate day) {
        LeaderProfile changed = DatedRatings.of(next, this, day);
        List<Rating> kept = new ArrayList<>(earlierOrNone());
        for (Rating rating : profile.ratings()) {
            if (rating.ratedOn() != null && !changed.ratings().contains(rating)) {
                kept.add(rating);
            }
        }
        return new Known(
                changed,
                others,
                milestones,
                kept.isEmpty() ? null : kept,
                since,
                changed.experience().equals(profile.experience()) ? told : day);
    }

    /** Dated self-ratings that a later one took the place of. */
    public List<Rating> earlierOrNone() {
        return earlier == null ? List.of() : earlier;
    }

    /** The same with other people's answers as these. */
    public Known heard(List<OthersRating> answers) {
        return new Known(profile, answers, milestones, earlier, since, told);
    }

    /** The same with one more answer, or another in place of the one with its id. */
    public Known answered(OthersRating answer) {
        return heard(with(answer, others, OthersRating::id));
    }

    /** The same with milestones as these. */
    public Known walked(List<MilestoneProgress> all) {
        return new Known(profile, others, all, earlier, since, told);
    }

    /** The same with a milestone as it stands now. */
    public Known progressed(MilestoneProgress now) {
        return walked(with(now, milestones, MilestoneProgress::id));
    }

    /** The same as if the milestone had never been begun. */
    public Known reopened(String milestoneId) {
        return walked(milestones.stream().filter(it -> !it.id().equals(milestoneId)).toList());
    }

    /** A milestone; null where it was never begun. */
    public @Nullable MilestoneProgress milestone(String id) {
        return milestones.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** The last of all, instead of the one with its id. */
    private static <T> List<T> with(T last, List<T> all, Function<T, String> id) {
        return Stream.concat(
                        all.stream().filter(it -> !id.apply(it).equals(id.apply(last))),
                        Stream.of(last))
                .toList();
    }
}
