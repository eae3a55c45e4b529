package dev.careerpath.roadmap.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address as its maker and the leader see it.
 *
 * @param mine whether whoever asks has made it
 * @param lastUsedOn the last day, in UTC, on which the calendar was fetched; absent before the
 *     first
 * @param address with its secret; only in the answer that made it
 */
record CalendarAddressView(
        String id,
        Instant createdAt,
        @Nullable LocalDate lastUsedOn,
        boolean mine,
        @Nullable URI address) {

    static CalendarAddressView of(CalendarAddress kept, String person, @Nullable URI address) {
        return new CalendarAddressView(
                kept.id(),
                kept.createdAt(),
                kept.lastUsedOn(),
                kept.person().equals(person),
                address);
    }
}
