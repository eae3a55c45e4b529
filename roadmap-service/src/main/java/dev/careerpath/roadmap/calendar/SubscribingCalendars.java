package dev.careerpath.roadmap.calendar;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes, lists and revokes the addresses under which a calendar program follows a roadmap. */
@Component
class SubscribingCalendars {

    private static final int AT_MOST = 10;

    private final KeptCalendars kept;
    private final Clock clock;

    SubscribingCalendars(KeptCalendars kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * A new address.
     *
     * @param secret which is shown once and kept nowhere
     */
    record Made(CalendarAddress address, String secret) {}

    /**
     * Makes one for a roadmap that the viewer sees.
     *
     * @throws ApiProblem 409 if the viewer has as many of it as one may have
     */
    Made make(Viewer viewer, String profileId) {
        Instant now = clock.instant();
        String secret = LinkSecrets.next();
        CalendarAddress address =
                new CalendarAddress(
                        Uuids.timeOrdered(now).toString(),
                        LinkSecrets.hash(secret),
                        viewer.caller().person(),
                        List.copyOf(viewer.ids()),
                        now,
                        null);
        kept.change(
                viewer.caller().tenant(),
                profileId,
                before -> roomIn(before, viewer).with(address));
        return new Made(address, secret);
    }

    private static LeadersCalendars roomIn(LeadersCalendars before, Viewer viewer) {
        if (before.of(viewer.caller().person()).size() >= AT_MOST) {
            throw ApiProblem.conflict(
                    "too-many-calendars",
                    "There are as many calendar addresses as there may be",
                    "You have %d of this roadmap. Revoke one that you no longer need."
                            .formatted(AT_MOST));
        }
        return before;
    }

    /** Those that the viewer made, or all of the viewer's own roadmap; the oldest first. */
    List<CalendarAddress> of(Viewer viewer, String profileId) {
        return of(viewer, kept.of(viewer.caller().tenant(), profileId));
    }

    private static List<CalendarAddress> of(Viewer viewer, LeadersCalendars calendars) {
        return viewer.access().whole()
                ? calendars.addresses()
                : calendars.of(viewer.caller().person());
    }

    /**
     * Ends one of those.
     *
     * @throws ApiProblem 404 if there is none of this id among them
     */
    void revoke(Viewer viewer, String profileId, String addressId) {
        kept.change(
                viewer.caller().tenant(),
                profileId,
                before -> {
                    if (of(viewer, before).stream().noneMatch(one -> one.id().equals(addressId))) {
                        throw ApiProblem.notFound(
                                "There is no calendar address " + addressId + " of this roadmap.");
                    }
                    return before.without(addressId);
                });
    }
}
