package dev.careerpath.http.tokens;

import java.util.List;

/**
 * Where a provider puts what is needed of a token. A name that begins with a slash is a JSON
 * Pointer (RFC 6901) into nested claims, such as {@code /realm_access/roles}; any other is a
 * claim's whole name, dots and slashes included.
 *
 * @param tenant holds the organisation, as text
 * @param person hold the user or system, as text; the first that is there counts
 * @param scopes hold what the token allows, as space-separated text or as an array of texts; all of
 *     them count
 */
public record ClaimNames(String tenant, List<String> person, List<String> scopes) {

    public ClaimNames {
        person = List.copyOf(person);
        scopes = List.copyOf(scopes);
    }
}
