package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what needs mending, each with its JSON Pointer and the way to mend it. */
final class Findings {

    private static final Pattern COMPETENCY = Pattern.compile("[a-z][a-z0-9-]{1,60}");

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String message) {
        found.add(new FieldError(pointer, message));
    }

    /** True when the value is there; says what is expected when it is not. */
    boolean required(String pointer, @Nullable Object value, String expected) {
        if (value == null) {
            add(pointer, "This is required: " + expected + ".");
        }
        return value != null;
    }

    void requiredText(String pointer, @Nullable String value, int longest, String expected) {
        if (required(pointer, value, expected)) {
            text(pointer, value, longest);
        }
    }

    void text(String pointer, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            add(pointer, "The text is empty. Fill it in or leave the field out.");
        } else if (value.length() > longest) {
            add(
                    pointer,
                    "The text has %d characters; shorten it to %d at most."
                            .formatted(value.length(), longest));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            add(pointer, "The text holds a line break or another control character; remove it.");
        }
    }

    void range(String pointer, @Nullable Number value, long least, long most, String unit) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            add(
                    pointer,
                    "%s is out of range; give %d to %d%s.".formatted(value, least, most, unit));
        }
    }

    void level(String pointer, @Nullable Double level) {
        range(pointer, level, 0, 5, "");
    }

    void competency(String pointer, @Nullable String code) {
        if (required(pointer, code, "the code of a competency, such as strategic-thinking")
                && !COMPETENCY.matcher(code).matches()) {
            add(
                    pointer,
                    "This is no competency code. A code has 2 to 61 lower-case letters, digits and hyphens, such as"
                            + " strategic-thinking.");
        }
    }

    void size(String pointer, List<?> list, int most) {
        if (list.size() > most) {
            add(pointer, "The list has %d entries; %d at most.".formatted(list.size(), most));
        }
    }
}
