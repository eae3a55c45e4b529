package dev.careerpath.http.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads tenant, person and scopes from wherever a provider puts them. */
final class ClaimMapping {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PERSON = Pattern.compile("[^\\s\\p{Cntrl}]{1,255}");

    private final ClaimNames names;
    private final Map<String, List<String>> grants;

    /**
     * @param grants scopes that come with a value of a scope claim
     */
    ClaimMapping(ClaimNames names, Map<String, List<String>> grants) {
        this.names = names;
        this.grants = Map.copyOf(grants);
    }

    /**
     * The token with the claims {@code tenant}, {@code sub} and {@code scope}; the others stay.
     *
     * @throws RefusedClaim if one of them is missing or has another shape
     */
    Jwt map(Jwt token) {
        return Jwt.withTokenValue(token.getTokenValue())
                .headers(all -> all.putAll(token.getHeaders()))
                .claims(all -> all.putAll(token.getClaims()))
                .subject(person(token))
                .claim("tenant", tenant(token))
                .claim("scope", List.copyOf(scopes(token)))
                .build();
    }

    private String tenant(Jwt token) {
        if (!(value(token, names.tenant()) instanceof String tenant)
                || !TENANT.matcher(tenant).matches()) {
            throw new RefusedClaim(
                    "The claim %s must hold the tenant: 1 to 64 letters, digits, dots, hyphens and underscores."
                            .formatted(names.tenant()));
        }
        return tenant;
    }

    private String person(Jwt token) {
        for (String name : names.person()) {
            Object value = value(token, name);
            if (value instanceof String person && PERSON.matcher(person).matches()) {
                return person;
            }
            if (value != null) {
                throw new RefusedClaim(
                        "The claim %s must name the user: 1 to 255 characters without spaces."
                                .formatted(name));
            }
        }
        throw new RefusedClaim(
                "The claim %s is missing, so nobody is named."
                        .formatted(String.join(" or ", names.person())));
    }

    private Set<String> scopes(Jwt token) {
        Set<String> scopes = new LinkedHashSet<>();
        for (String name : names.scopes()) {
            for (String value : texts(name, value(token, name))) {
                scopes.add(value);
                scopes.addAll(grants.getOrDefault(value, List.of()));
            }
        }
        return scopes;
    }

    private static List<String> texts(String name, @Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text ->
                    Arrays.stream(text.split(" ")).filter(scope -> !scope.isEmpty()).toList();
            case Collection<?> all when all.stream().allMatch(String.class::isInstance) ->
                    all.stream().map(String.class::cast).toList();
            default ->
                    throw new RefusedClaim(
                            "The claim %s must be text with spaces between the scopes, or an array of texts."
                                    .formatted(name));
        };
    }

    private static @Nullable Object value(Jwt token, String name) {
        if (!name.startsWith("/")) {
            return token.getClaims().get(name);
        }
        Object at = token.getClaims();
        for (String step : name.substring(1).split("/", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(unescaped(step)) : null;
        }
        return at;
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
