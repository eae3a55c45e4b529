package dev.careerpath.roadmap.calendar;

import dev.careerpath.roadmap.kept.Kept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of one roadmap, whoever made them.
 *
 * @param id of the profile
 */
record LeadersCalendars(
        String id, String tenant, long version, boolean erased, List<CalendarAddress> addresses)
        implements Kept<LeadersCalendars> {

    /** The collection that keeps them. */
    static final String COLLECTION = "calendars";

    LeadersCalendars {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    static LeadersCalendars none(String id, String tenant) {
        return new LeadersCalendars(id, tenant, 0, false, List.of());
    }

    @Override
    public LeadersCalendars tombstone() {
        return new LeadersCalendars(id, tenant, version + 1, true, List.of());
    }

    /** Those that this account made, the oldest first. */
    List<CalendarAddress> of(String person) {
        return addresses.stream().filter(one -> one.person().equals(person)).toList();
    }

    Optional<CalendarAddress> withHash(String hash) {
        return addresses.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    /** The same with this one too, in place of its earlier state. */
    LeadersCalendars with(CalendarAddress address) {
        return next(Stream.concat(others(address.id()), Stream.of(address)).toList());
    }

    LeadersCalendars without(String addressId) {
        return next(others(addressId).toList());
    }

    private Stream<CalendarAddress> others(String addressId) {
        return addresses.stream().filter(one -> !one.id().equals(addressId));
    }

    private LeadersCalendars next(List<CalendarAddress> all) {
        return new LeadersCalendars(id, tenant, version + 1, false, all);
    }
}
