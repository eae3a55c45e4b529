package dev.careerpath.http.tokens;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Why a request is not authenticated (RFC 6750).
 *
 * @param code {@code invalid_token} or the like; empty where no token was sent
 * @param reason a sentence for whoever sent it
 */
public record TokenRefusal(String code, String reason) {

    /** Of a request that should have had a token. */
    public static final TokenRefusal NONE =
            new TokenRefusal("", "No token was sent: send Authorization: Bearer with one.");

    /** What the exception says. */
    public static TokenRefusal of(AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException refused)) {
            return NONE;
        }
        OAuth2Error error = refused.getError();
        return of(error.getErrorCode(), error.getDescription());
    }

    /** A token that is refused. */
    public static TokenRefusal of(String code, @Nullable String description) {
        return new TokenRefusal(
                code, description == null ? "The token cannot be read." : shortened(description));
    }

    /** The decoder puts words of its own before the reason. */
    private static String shortened(String description) {
        return description
                .replace("An error occurred while attempting to decode the Jwt: ", "")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .replace("\\", "/")
                .replace('"', '\'');
    }

    /** The value of {@code WWW-Authenticate}. */
    public String challenge() {
        return code.isEmpty()
                ? "Bearer"
                : "Bearer error=\"%s\", error_description=\"%s\"".formatted(code, reason);
    }
}
