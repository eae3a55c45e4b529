package dev.careerpath.profile.store;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.starter.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leader's document.
 *
 * @param version counts the changes, from 1
 * @param erased true for a tombstone, which holds nothing of the person
 * @param profile null only when erased
 * @param stored whose it is; null in documents of a time before profiles were somebody's
 * @param outbox events that the broker has not acknowledged yet
 * @param bodyHash of the line it was imported from under a key; null otherwise
 */
public record StoredProfile(
        String id,
        String tenant,
        long version,
        boolean erased,
        @Nullable Profile profile,
        Instant createdAt,
        Instant updatedAt,
        @Nullable StoredSharing stored,
        @Nullable List<Event> outbox,
        @Nullable String bodyHash) {

    public StoredProfile {
        profile =
                profile == null
                        ? null
                        : profile.ratedBy(createdAt.atZone(profile.zone()).toLocalDate());
    }

    /** Whose it is and who else may see it. */
    public Sharing sharing() {
        return stored == null ? Sharing.NOBODY : stored.sharing();
    }

    /**
     * The profile.
     *
     * @throws IllegalStateException if it is erased
     */
    public Profile present() {
        if (profile == null) {
            throw new IllegalStateException("The profile " + id + " is erased");
        }
        return profile;
    }
}
