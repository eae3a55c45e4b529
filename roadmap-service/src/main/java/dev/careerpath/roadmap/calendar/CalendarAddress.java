package dev.careerpath.roadmap.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is kept.
 *
 * @param hash of its secret, see {@link dev.careerpath.starter.links.LinkSecrets}
 * @param person the account that made it, as its token named it
 * @param ids the opaque ids of that account, under which what it may see is looked up
 * @param lastUsedOn the last day, in UTC, on which the calendar was fetched; null before the first
 */
record CalendarAddress(
        String id,
        String hash,
        String person,
        List<String> ids,
        Instant createdAt,
        @Nullable LocalDate lastUsedOn) {

    CalendarAddress {
        ids = List.copyOf(ids);
    }

    CalendarAddress usedOn(LocalDate day) {
        return new CalendarAddress(id, hash, person, ids, createdAt, day);
    }
}
