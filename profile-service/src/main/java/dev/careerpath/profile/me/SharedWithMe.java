package dev.careerpath.profile.me;

import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.Share;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.profile.store.StoredProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shares with the caller.
 *
 * @param name of the leader
 */
record SharedWithMe(
        String profileId,
        @Nullable String name,
        @Nullable CurrentRole currentRole,
        @Nullable TargetRole targetRole,
        Share.As as,
        List<Share.Part> sees,
        LocalDate until) {

    static SharedWithMe of(StoredProfile stored, Share share) {
        return new SharedWithMe(
                stored.id(),
                stored.present().name(),
                stored.present().currentRole(),
                stored.present().targetRole(),
                share.as(),
                share.parts(),
                share.until());
    }
}
