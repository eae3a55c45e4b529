package dev.careerpath.starter.access;

import dev.careerpath.starter.security.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may see of what they ask for; a controller's parameter of this type is
 * filled in.
 *
 * @param caller as the token says
 * @param address that the issuer has verified; null without one
 * @param name as the token gives it; null without one
 * @param access to the request's subject; for a request about none, {@link Access#TENANT} for
 *     whoever has the tenant's scope and {@link Access#NONE} for others, who see their own
 */
public record Viewer(
        Caller caller, @Nullable String address, @Nullable String name, Access access) {

    /** The opaque ids under which the caller's own subjects and shares are found. */
    public Set<String> ids() {
        return OpaqueIds.of(caller.tenant(), caller.person(), address);
    }

    /** Whether a scope for the whole tenant lets the request in. */
    public boolean ofTenant() {
        return access.right() == Access.Right.TENANT;
    }
}
