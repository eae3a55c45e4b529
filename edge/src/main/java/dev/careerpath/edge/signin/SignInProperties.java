package dev.careerpath.edge.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The edge as a client of the provider; without a client id nobody signs in there.
 *
 * @param issuer the provider, asked for its addresses at the first sign-in
 * @param clientSecret null for a public client
 * @param scopes what is asked for; {@code offline_access} makes some providers give a refresh token
 * @param audience for providers that must be told for which API the access token is; null elsewhere
 */
@ConfigurationProperties("careerpath.sign-in")
record SignInProperties(
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @Nullable String audience) {

    SignInProperties {
        clientSecret = clientSecret == null || clientSecret.isBlank() ? null : clientSecret;
        audience = audience == null || audience.isBlank() ? null : audience;
        scopes = List.copyOf(scopes);
    }
}
