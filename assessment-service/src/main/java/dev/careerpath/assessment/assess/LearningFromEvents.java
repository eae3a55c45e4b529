package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.assess.Cause.Kind;
import dev.careerpath.assessment.assess.Received.MilestoneChanged;
import dev.careerpath.assessment.assess.Received.ProfileChanged;
import dev.careerpath.assessment.assess.Received.RatingSubmitted;
import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Status;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the events of profiles, raters and milestones tell of a leader. */
final class LearningFromEvents {

    private final JsonMapper json;

    /**
     * @param json that passes over fields it does not know
     */
    LearningFromEvents(JsonMapper json) {
        this.json = json;
    }

    /**
     * What is known once the event is taken in; empty where it tells nothing new.
     *
     * @param before the latest assessment; null for none yet
     * @throws UnreadableEvent if it goes on from an assessment that there is not yet
     */
    Optional<Learned> from(Event event, @Nullable Assessment before) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case EventTypes.SUBMITTED -> profile(event, before, Kind.PROFILE_SUBMITTED);
                    case EventTypes.REVISED -> profile(event, before, Kind.PROFILE_REVISED);
                    case EventTypes.EVIDENCE_ADDED -> profile(event, before, Kind.EVIDENCE_ADDED);
                    // The profile is as it was; only where the topic has kept nothing older is it
                    // news.
                    case EventTypes.ACCESS_CHANGED ->
                            before == null ? profile(event, null, Kind.PROFILE_SUBMITTED) : null;
                    case EventTypes.RATED -> rating(event, assessed(before));
                    case EventTypes.STARTED -> milestone(event, assessed(before), Status.STARTED);
                    case EventTypes.COMPLETED ->
                            milestone(event, assessed(before), Status.COMPLETED);
                    case EventTypes.SKIPPED -> milestone(event, assessed(before), Status.SKIPPED);
                    case EventTypes.REOPENED -> reopened(event, assessed(before));
                    default -> null;
                });
    }

    /**
     * @throws UnreadableEvent if there is none
     */
    static <T> T assessed(@Nullable T before) {
        if (before == null) {
            throw new UnreadableEvent(
                    "There is no assessment of the profile yet; replay the event once there is.");
        }
        return before;
    }

    private Learned profile(Event event, @Nullable Assessment before, Kind kind) {
        ProfileChanged changed = json.readValue(event.data(), ProfileChanged.class);
        LocalDate day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        LeaderProfile profile = changed.profile();
        Known known =
                before == null ? Known.since(day, profile) : before.known().revised(profile, day);
        return new Learned(changed.profileVersion(), Cause.of(kind), known);
    }

    private Learned rating(Event event, Assessment before) {
        RatingSubmitted rating = json.readValue(event.data(), RatingSubmitted.class);
        return new Learned(
                before.profileVersion(),
                new Cause(Kind.RATING_SUBMITTED, rating.group().name(), null),
                before.known().answered(rating.answer()));
    }

    private Learned milestone(Event event, Assessment before, Status status) {
        MilestoneChanged changed = json.readValue(event.data(), MilestoneChanged.class);
        String id = changed.milestoneId();
        MilestoneProgress earlier = before.known().milestone(id);
        MilestoneProgress now = changed.progress(status, event.time(), earlier);
        return new Learned(
                before.profileVersion(),
                new Cause(Kind.valueOf("MILESTONE_" + status), review(earlier, now), id),
                before.known().progressed(now));
    }

    /** What somebody else said of it, if that is the news. */
    private static @Nullable String review(
            @Nullable MilestoneProgress earlier, MilestoneProgress now) {
        boolean before = earlier != null && earlier.confirmed();
        if (before == now.confirmed() || now.status() != Status.COMPLETED) {
            return null;
        }
        return now.confirmed() ? "CONFIRMED" : "REFUSED";
    }

    private Learned reopened(Event event, Assessment before) {
        String id = json.readValue(event.data(), MilestoneChanged.class).milestoneId();
        return new Learned(
                before.profileVersion(),
                new Cause(Kind.MILESTONE_REOPENED, null, id),
                before.known().reopened(id));
    }
}
