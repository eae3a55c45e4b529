package dev.careerpath.delivery.subscriptions;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a caller writes it.
 *
 * @param kind webhook or xapi; webhook without it
 * @param url where to send: https, on the public internet; for xapi the root of the store, to which
 *     {@code /statements} is added
 * @param description for people
 * @param types event types, with or without the prefix {@code dev.careerpath.}; all that the token
 *     may read without it
 * @param profileId only events of this profile
 * @param login that the endpoint asks for; never shown again
 * @param headers to send with every request, by their names; their values are never shown again
 */
record SubscriptionBody(
        @Nullable Kind kind,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 2000) @Nullable String url,
        @Schema(maxLength = 300) @Nullable String description,
        @ArraySchema(
                        minItems = 1,
                        maxItems = 50,
                        schema = @Schema(type = "string", maxLength = 100))
                @Nullable List<String> types,
        @Schema(format = "uuid") @Nullable String profileId,
        @Nullable LoginBody login,
        @Nullable Map<String, String> headers) {

    /**
     * A login as a caller writes it; never shown again.
     *
     * @param username with {@code password}, for BASIC
     * @param token for BEARER
     */
    record LoginBody(
            Subscription.Login.@Nullable Scheme scheme,
            @Schema(maxLength = 2000) @Nullable String username,
            @Schema(maxLength = 2000) @Nullable String password,
            @Schema(maxLength = 2000) @Nullable String token) {}
}
