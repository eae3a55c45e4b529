package dev.careerpath.roadmap.calendar;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.Decisions.Decision;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes, revokes and opens the addresses under which a calendar program follows a roadmap. */
@Component
class SubscribingCalendars {

    private static final int AT_MOST = 10;

    /** The part of a person's data that has to be seen for it. */
    static final String PART = "ROADMAP";

    private final KeptCalendars kept;
    private final AccessBook book;
    private final Clock clock;

    SubscribingCalendars(KeptCalendars kept, AccessBook book, Clock clock) {
        this.kept = kept;
        this.book = book;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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

    /**
     * Whose roadmap a secret opens, and by whose right; notes the day of the use.
     *
     * @throws ApiProblem 404 for one that there is not, that was revoked, or whose maker no longer
     *     sees the roadmap: the same for all
     */
    Decision open(String secret) {
        String hash = LinkSecrets.hash(secret);
        LeadersCalendars calendars = kept.withHash(hash).orElseThrow(SubscribingCalendars::unknown);
        CalendarAddress address =
                calendars.withHash(hash).orElseThrow(SubscribingCalendars::unknown);
        Instant now = clock.instant();
        Access access =
                book.of(calendars.tenant(), calendars.id())
                        .map(entry -> entry.of(Set.copyOf(address.ids()), now))
                        .filter(it -> it.whole() || it.parts().contains(PART))
                        .orElseThrow(SubscribingCalendars::unknown);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(address.lastUsedOn())) {
            kept.change(
                    calendars.tenant(),
                    calendars.id(),
                    before ->
                            before.withHash(hash)
                                    .map(it -> before.with(it.usedOn(today)))
                                    .orElse(before));
        }
        Caller maker = new Caller(calendars.tenant(), address.person(), Set.of());
        return new Decision(new Viewer(maker, null, null, access), calendars.id());
    }

    private static ApiProblem unknown() {
        return ApiProblem.notFound("There is no calendar at this address.");
    }
}
