package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Whose subscriptions a caller manages: an organisation's, or those of one person in it. Neither
 * sees the other's.
 *
 * @param person by an opaque id; null for the organisation
 */
public record Holder(String tenant, @Nullable String person) {

    /** Whoever manages subscriptions does so for the organisation, anybody else for themselves. */
    public static Holder of(Viewer viewer) {
        String tenant = viewer.caller().tenant();
        return new Holder(
                tenant, viewer.ofTenant() ? null : OpaqueIds.of(tenant, viewer.caller().person()));
    }
}
