package dev.careerpath.profile.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.store.StoredProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is served.
 *
 * @param person the leader's account; absent until it is claimed
 */
public record ProfileView(
        String id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String person,
        @JsonUnwrapped Profile profile) {

    public static ProfileView of(StoredProfile stored) {
        return new ProfileView(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.sharing().person(),
                stored.present());
    }
}
