package dev.careerpath.profile.access;

import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.profile.store.StoredSharing;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.AccessEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The access to profiles, read from the profiles themselves. */
@Component
class ProfileAccess implements AccessBook {

    private static final int AT_MOST = 1000;

    private final Profiles profiles;

    ProfileAccess(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<AccessEntry> of(String tenant, String subject) {
        return profiles.find(tenant, subject).map(ProfileAccess::entry);
    }

    @Override
    public List<AccessEntry> of(String tenant, Collection<String> ids) {
        return profiles.of(tenant, ids, AT_MOST).stream().map(ProfileAccess::entry).toList();
    }

    private static AccessEntry entry(StoredProfile stored) {
        return StoredSharing.entry(stored.tenant(), stored.id(), stored.sharing());
    }
}
