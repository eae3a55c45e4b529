package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what needs mending in the login that an endpoint asks for. */
final class LoginRules {

    private static final int LONGEST = 2_000;

    private LoginRules() {}

    static void check(SubscriptionBody.@Nullable LoginBody login, List<FieldError> errors) {
        if (login == null) {
            return;
        }
        if (login.scheme() == null) {
            errors.add(new FieldError("/login/scheme", "Give BASIC or BEARER."));
            return;
        }
        switch (login.scheme()) {
            case BASIC -> {
                present("/login/username", login.username(), errors);
                present("/login/password", login.password(), errors);
                absent("/login/token", login.token(), errors);
                if (login.username() != null && login.username().contains(":")) {
                    errors.add(
                            new FieldError(
                                    "/login/username",
                                    "A user name for BASIC has no colon in it."));
                }
            }
            case BEARER -> {
                present("/login/token", login.token(), errors);
                absent("/login/username", login.username(), errors);
                absent("/login/password", login.password(), errors);
            }
        }
    }

    private static void present(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(pointer, "This is required for this scheme."));
        } else if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            errors.add(
                    new FieldError(
                            pointer,
                            "Give at most %d printable ASCII characters.".formatted(LONGEST)));
        }
    }

    private static void absent(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text != null) {
            errors.add(
                    new FieldError(pointer, "This does not belong to this scheme; leave it out."));
        }
    }
}
