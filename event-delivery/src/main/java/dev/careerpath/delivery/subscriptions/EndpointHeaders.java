package dev.careerpath.delivery.subscriptions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Opens the headers that an endpoint asks for: its login, and those of the receiver's own. */
public final class EndpointHeaders {

    private final SecretBox box;

    public EndpointHeaders(SecretBox box) {
        this.box = box;
    }

    /** By their names; the values are secrets, for the request alone. */
    public Map<String, String> of(Subscription subscription) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Subscription.Header header : subscription.headers()) {
            headers.put(header.name(), box.unseal(header.sealed()));
        }
        Subscription.Login login = subscription.login();
        if (login != null) {
            headers.put("Authorization", authorization(login));
        }
        return headers;
    }

    private String authorization(Subscription.Login login) {
        String secret = box.unseal(login.sealed());
        return switch (login.scheme()) {
            case BASIC ->
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (login.username() + ":" + secret)
                                                    .getBytes(StandardCharsets.UTF_8));
            case BEARER -> "Bearer " + secret;
        };
    }
}
