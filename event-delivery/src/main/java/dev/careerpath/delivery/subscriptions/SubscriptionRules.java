package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.outbound.ForbiddenTarget;
import dev.careerpath.delivery.outbound.Targets;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds everything that needs mending in a subscription. */
final class SubscriptionRules {

    private static final int TEXT = 300;
    private static final int MOST_TYPES = 50;

    private final Targets targets;

    SubscriptionRules(Targets targets) {
        this.targets = targets;
    }

    /**
     * What is wrong.
     *
     * @param topics those that the caller may read
     */
    List<FieldError> check(SubscriptionBody body, Set<String> topics) {
        List<FieldError> errors = new ArrayList<>();
        url(body.url(), errors);
        text("/description", body.description(), errors);
        types(body.types(), topics, errors);
        if (body.profileId() != null && !isUuid(body.profileId())) {
            errors.add(new FieldError("/profileId", "This is no profile id; it is a UUID."));
        }
        login(body.login(), errors);
        OwnHeaders.check(body.headers(), errors);
        return errors;
    }

    /** The full names of a body's types. */
    static Set<String> types(SubscriptionBody body) {
        Set<String> types = new TreeSet<>();
        if (body.types() != null) {
            body.types().forEach(type -> types.add(SubscribableTypes.full(type)));
        }
        return types;
    }

    private void url(@Nullable String url, List<FieldError> errors) {
        if (url == null || url.isBlank()) {
            errors.add(
                    new FieldError(
                            "/url",
                            "This is required: an address such as https://example.com/hooks."));
            return;
        }
        try {
            targets.check(url);
        } catch (ForbiddenTarget e) {
            errors.add(new FieldError("/url", e.reason()));
        }
    }

    private static void types(
            @Nullable List<String> types, Set<String> topics, List<FieldError> errors) {
        if (types == null) {
            return;
        }
        if (types.isEmpty() || types.size() > MOST_TYPES) {
            errors.add(
                    new FieldError(
                            "/types",
                            "Name 1 to %d types, or leave the field out for all."
                                    .formatted(MOST_TYPES)));
            return;
        }
        Set<String> readable = SubscribableTypes.of(topics);
        Set<String> known = SubscribableTypes.of(SubscribableTypes.topics());
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i) == null ? "" : SubscribableTypes.full(types.get(i));
            if (!known.contains(type)) {
                errors.add(
                        new FieldError(
                                "/types/" + i,
                                "There is no such event type. Known: "
                                        + String.join(", ", known)
                                        + "."));
            } else if (!readable.contains(type)) {
                errors.add(
                        new FieldError(
                                "/types/" + i,
                                "Your token may not follow this type; it needs the scope %s too."
                                        .formatted(SubscribableTypes.scopeFor(type))));
            }
        }
    }

    private static void login(SubscriptionBody.@Nullable LoginBody login, List<FieldError> errors) {
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
        } else if (text.length() > 2_000 || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            errors.add(new FieldError(pointer, "Give at most 2000 printable ASCII characters."));
        }
    }

    private static void absent(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text != null) {
            errors.add(
                    new FieldError(pointer, "This does not belong to this scheme; leave it out."));
        }
    }

    private static void text(String pointer, @Nullable String text, List<FieldError> errors) {
        if (text == null) {
            return;
        }
        String problem = TextRule.SINGLE_LINE.problem(text);
        if (problem != null) {
            errors.add(new FieldError(pointer, problem));
        } else if (text.length() > TEXT) {
            errors.add(new FieldError(pointer, "Give at most %d characters.".formatted(TEXT)));
        }
    }

    /** Whether a text is an id, as those of profiles and subscriptions. */
    static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
