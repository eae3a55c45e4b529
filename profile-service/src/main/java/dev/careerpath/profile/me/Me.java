package dev.careerpath.profile.me;

import dev.careerpath.starter.security.Caller;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is.
 *
 * @param name as the token gives it
 * @param profiles ids of their own profiles, the newest first
 * @param roles what they may do, in words that pages are chosen by
 */
record Me(
        String sub,
        @Nullable String name,
        String tenant,
        Set<String> scopes,
        List<String> profiles,
        Set<Role> roles) {

    /** What somebody is here; one may be several. */
    enum Role {
        LEADER,
        COACH,
        HR,
        FRAMEWORK_OWNER,
        INTEGRATOR,
        OPERATOR
    }

    static Me of(Caller caller, @Nullable String name, List<String> own, boolean othersShare) {
        Set<Role> roles = new TreeSet<>();
        if (caller.may("own:write") || !own.isEmpty()) {
            roles.add(Role.LEADER);
        }
        if (othersShare) {
            roles.add(Role.COACH);
        }
        if (caller.may("profiles:read")) {
            roles.add(Role.HR);
        }
        if (caller.may("frameworks:manage")) {
            roles.add(Role.FRAMEWORK_OWNER);
        }
        if (caller.may("subscriptions:manage")) {
            roles.add(Role.INTEGRATOR);
        }
        if (caller.may("operations:manage") || caller.may("metrics:read")) {
            roles.add(Role.OPERATOR);
        }
        return new Me(
                caller.person(), name, caller.tenant(), new TreeSet<>(caller.scopes()), own, roles);
    }
}
