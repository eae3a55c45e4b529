package dev.careerpath.roadmap.participants;

import dev.careerpath.roadmap.participants.Participant.As;
import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the sender of a request is to a leader's plan. */
@Component
public class Participants {

    private static final String PLAN = "ROADMAP";
    private static final int LONGEST_NAME = 200;

    private final AccessBook book;
    private final Clock clock;

    Participants(AccessBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * The participant behind a request.
     *
     * @throws ApiProblem 404 if the plan is no longer shared with them
     */
    public Participant of(Viewer viewer, String profileId) {
        return new Participant(id(viewer), as(viewer, profileId), name(viewer.name()));
    }

    /** Whether a request is the leader's own, whatever else its token allows. */
    public boolean isLeader(Viewer viewer, String profileId) {
        return book.of(viewer.caller().tenant(), profileId)
                .map(AccessEntry::person)
                .filter(viewer.ids()::contains)
                .isPresent();
    }

    /** The opaque id of whoever sent a request. */
    public static String id(Viewer viewer) {
        return OpaqueIds.of(viewer.caller().tenant(), viewer.caller().person());
    }

    private As as(Viewer viewer, String profileId) {
        if (viewer.access().right() == Right.OWN) {
            return As.LEADER;
        }
        return book.of(viewer.caller().tenant(), profileId)
                .flatMap(entry -> entry.role(viewer.ids(), PLAN, clock.instant()))
                .map(As::valueOf)
                .orElseThrow(() ->
                        // Taken back since the request was let in.
                        ApiProblem.notFound(
                                "There is no roadmap of the profile " + profileId + "."));
    }

    private static @Nullable String name(@Nullable String given) {
        return given == null || given.length() <= LONGEST_NAME
                ? given
                : given.substring(0, given.offsetByCodePoints(0, LONGEST_NAME / 2));
    }
}
