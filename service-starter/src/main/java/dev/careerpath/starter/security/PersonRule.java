package dev.careerpath.starter.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A rule on who, besides the whole organisation, may send a kind of request: the person to whom its
 * subject belongs, and those they share it with. A pattern that names a {@code {subject}} is
 * limited to what the caller may see; one without limits itself.
 *
 * @param pattern a path pattern such as {@code /v1/things/{subject}/parts}
 * @param tenantScope opens it for every subject of the tenant; null when only the person may
 * @param ownScope opens it for one's own subjects; null when it does not, and any token does where
 *     both are null
 * @param shown what is seen by those who see only parts; null when they may not send it
 */
public record PersonRule(
        HttpMethod method,
        String pattern,
        @Nullable String tenantScope,
        @Nullable String ownScope,
        @Nullable Shown shown) {

    /** A kind of request that shares open too. */
    public static PersonRule shared(
            HttpMethod method, String pattern, String tenantScope, String ownScope, Shown shown) {
        return new PersonRule(method, pattern, tenantScope, ownScope, shown);
    }

    /** A kind of request that is for the organisation and the person alone. */
    public static PersonRule own(
            HttpMethod method, String pattern, String tenantScope, String ownScope) {
        return new PersonRule(method, pattern, tenantScope, ownScope, null);
    }

    /** A kind of request that is for the person alone. */
    public static PersonRule onlyOwn(HttpMethod method, String pattern, String ownScope) {
        return new PersonRule(method, pattern, null, ownScope, null);
    }

    /** The authorities of which a token needs one; none when any token will do. */
    List<String> authorities() {
        List<String> any = new ArrayList<>();
        if (tenantScope != null) {
            any.add("SCOPE_" + tenantScope);
        }
        if (ownScope != null) {
            any.add("SCOPE_" + ownScope);
        }
        return any;
    }
}
