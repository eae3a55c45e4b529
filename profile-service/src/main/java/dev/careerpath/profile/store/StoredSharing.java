package dev.careerpath.profile.store;

import dev.careerpath.profile.model.Share;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.access.AccessEntry.Grant;
import dev.careerpath.starter.access.OpaqueIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose a profile is, with what it is found by.
 *
 * @param ids the opaque ids of the person and of those it is shared with
 * @param address that may claim it; null once it is claimed, and where the profile has none
 */
public record StoredSharing(Sharing sharing, List<String> ids, @Nullable String address) {

    /** Of a profile with this e-mail address. */
    public static StoredSharing of(String tenant, Sharing sharing, @Nullable String email) {
        List<String> ids = new ArrayList<>();
        if (sharing.person() != null) {
            ids.add(OpaqueIds.of(tenant, sharing.person()));
        }
        sharing.shares().forEach(share -> ids.add(OpaqueIds.of(tenant, share.with())));
        String address = sharing.person() == null && email != null ? OpaqueIds.plain(email) : null;
        return new StoredSharing(sharing, ids, address);
    }

    /** As the other services learn of it. */
    public static AccessEntry entry(String tenant, String id, Sharing sharing) {
        return new AccessEntry(
                tenant,
                id,
                sharing.person() == null ? null : OpaqueIds.of(tenant, sharing.person()),
                sharing.shares().stream().map(share -> grant(tenant, share)).toList());
    }

    private static Grant grant(String tenant, Share share) {
        return new Grant(
                OpaqueIds.of(tenant, share.with()),
                share.as().name(),
                share.sees().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                share.until());
    }
}
