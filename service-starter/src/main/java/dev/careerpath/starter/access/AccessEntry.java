package dev.careerpath.starter.access;

import dev.careerpath.starter.access.Access.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom one subject belongs and with whom it is shared, all by opaque ids; see {@link OpaqueIds}.
 *
 * @param person whom it belongs to; null while nobody has claimed it
 */
public record AccessEntry(
        String tenant, String subject, @Nullable String person, List<Grant> shares) {

    public AccessEntry {
        shares = shares == null ? List.of() : List.copyOf(shares);
    }

    /**
     * One share.
     *
     * @param with whom
     * @param as in which role, such as {@code COACH}
     * @param sees the parts
     * @param until the last day, in UTC
     */
    public record Grant(String with, String as, Set<String> sees, LocalDate until) {

        public Grant {
            sees = Set.copyOf(sees);
        }

        /** When it is over. */
        public Instant end() {
            return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** In which role somebody with these ids sees this part now; empty where nobody shares it. */
    public Optional<String> role(Set<String> ids, String part, Instant now) {
        return shares.stream()
                .filter(share -> ids.contains(share.with()) && now.isBefore(share.end()))
                .filter(share -> share.sees().contains(part))
                .map(Grant::as)
                .findFirst();
    }

    /** What somebody with these ids may see now. */
    public Access of(Set<String> ids, Instant now) {
        if (person != null && ids.contains(person)) {
            return Access.OWN;
        }
        Set<String> parts = new HashSet<>();
        Instant first = null;
        for (Grant share : shares) {
            if (ids.contains(share.with()) && now.isBefore(share.end())) {
                parts.addAll(share.sees());
                first = first == null || share.end().isBefore(first) ? share.end() : first;
            }
        }
        return parts.isEmpty() ? Access.NONE : new Access(Right.SHARED, parts, first);
    }
}
