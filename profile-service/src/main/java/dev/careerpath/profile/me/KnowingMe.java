package dev.careerpath.profile.me;

import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what belongs to a caller, and makes theirs what was submitted for them. */
@Component
class KnowingMe {

    private static final int OWN_AT_MOST = 100;
    private static final int SHARED_AT_MOST = 1000;

    private final Profiles profiles;
    private final ProfileEvents events;
    private final Clock clock;

    KnowingMe(Profiles profiles, ProfileEvents events, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    Me me(Viewer viewer) {
        String tenant = viewer.caller().tenant();
        List<String> own =
                profiles.ofPerson(tenant, viewer.caller().person(), null, OWN_AT_MOST).stream()
                        .map(StoredProfile::id)
                        .toList();
        return Me.of(viewer.caller(), viewer.name(), own, !shared(viewer).isEmpty());
    }

    /** What others share with the caller and is not over, the newest profile first. */
    List<SharedWithMe> shared(Viewer viewer) {
        String tenant = viewer.caller().tenant();
        Set<String> ids = viewer.ids();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return profiles.of(tenant, ids, SHARED_AT_MOST).stream()
                .flatMap(stored ->
                        stored.sharing().shares().stream()
                                .filter(share -> ids.contains(OpaqueIds.of(tenant, share.with())))
                                .filter(share -> !share.until().isBefore(today))
                                .map(share -> SharedWithMe.of(stored, share)))
                .toList();
    }

    /**
     * Makes the caller's those profiles that name the address which the issuer has verified, and
     * that nobody has claimed. From then on the account counts and the address does not, so that
     * whoever gets the address later gets nothing with it.
     */
    void claim(Viewer viewer) {
        if (viewer.address() == null) {
            return;
        }
        for (StoredProfile found : profiles.claimable(viewer.caller().tenant(), viewer.address())) {
            try {
                assign(found, viewer.caller().person());
            } catch (ApiProblem e) {
                // Changed meanwhile, perhaps claimed by another request; the next sign-in looks
                // anew.
                if (e.status().value() != 412) {
                    throw e;
                }
            }
        }
    }

    /** Makes it another account's, whoever's it was. */
    void give(String tenant, String profileId, String account) {
        profiles.whateverVersion(
                profiles.get(tenant, profileId), current -> assign(current, account));
    }

    private StoredProfile assign(StoredProfile found, String account) {
        if (account.equals(found.sharing().person())) {
            return found;
        }
        Sharing after = found.sharing().ofPerson(account);
        Instant now = clock.instant();
        return profiles.change(found, after, events.accessChanged(found, after, now), now);
    }
}
