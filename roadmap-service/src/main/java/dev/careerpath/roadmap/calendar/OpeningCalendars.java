package dev.careerpath.roadmap.calendar;

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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens a roadmap to whoever knows its secret calendar address. */
@Component
class OpeningCalendars {

    /** The part of a person's data that has to be seen for it. */
    static final String PART = "ROADMAP";

    private final KeptCalendars kept;
    private final AccessBook book;
    private final Clock clock;

    OpeningCalendars(KeptCalendars kept, AccessBook book, Clock clock) {
        this.kept = kept;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Whose roadmap a secret opens, and by whose right; notes the day of the use.
     *
     * @throws ApiProblem 404 for one that there is not, that was revoked, or whose maker no longer
     *     sees the roadmap: the same for all
     */
    Decision open(String secret) {
        String hash = LinkSecrets.hash(secret);
        LeadersCalendars calendars = kept.withHash(hash).orElseThrow(OpeningCalendars::unknown);
        CalendarAddress address = calendars.withHash(hash).orElseThrow(OpeningCalendars::unknown);
        Instant now = clock.instant();
        Access access =
                book.of(calendars.tenant(), calendars.id())
                        .map(entry -> entry.of(Set.copyOf(address.ids()), now))
                        .filter(it -> it.whole() || it.parts().contains(PART))
                        .orElseThrow(OpeningCalendars::unknown);
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
