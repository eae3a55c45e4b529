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
        description(body.description(), errors);
        types(body.types(), topics, errors);
        if (body.profileId() != null && !isUuid(body.profileId())) {
            errors.add(new FieldError("/profileId", "This is no profile id; it is a UUID."));
        }
        LoginRules.check(body.login(), errors);
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
            String pointer = "/types/" + i;
            String type = types.get(i) == null ? "" : SubscribableTypes.full(types.get(i));
            if (!known.contains(type)) {
                errors.add(
                        new FieldError(
                                pointer,
                                "There is no such event type. Known: "
                                        + String.join(", ", known)
                                        + "."));
            } else if (!readable.contains(type)) {
                errors.add(
                        new FieldError(
                                pointer,
                                "Your token may not follow this type; it needs the scope %s too."
                                        .formatted(SubscribableTypes.scopeFor(type))));
            }
        }
    }

    private static void description(@Nullable String text, List<FieldError> errors) {
        String problem = text == null ? null : TextRule.SINGLE_LINE.problem(text);
        if (problem != null) {
            errors.add(new FieldError("/description", problem));
        } else if (text != null && text.length() > TEXT) {
            String most = "Give at most %d characters.".formatted(TEXT);
            errors.add(new FieldError("/description", most));
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
