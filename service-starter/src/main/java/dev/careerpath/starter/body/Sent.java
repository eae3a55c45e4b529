package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A body as it was sent. What cannot be read is absent from the value and named in the errors, so
 * that the rules of the value find the rest and one answer tells everything.
 *
 * @param value what could be read
 * @param errors what does not fit its schema
 * @param unread JSON Pointers of what is absent for that reason
 */
public record Sent<T>(T value, List<FieldError> errors, List<String> unread) {

    public Sent {
        errors = List.copyOf(errors);
        unread = List.copyOf(unread);
    }

    /** What is wrong by the schema and by these rules, each place once. */
    public List<FieldError> errors(Function<T, List<FieldError>> rules) {
        List<FieldError> all = new ArrayList<>(errors);
        rules.apply(value).stream().filter(found -> !isKnown(found.pointer())).forEach(all::add);
        return all;
    }

    /**
     * The value, when the rules find nothing either.
     *
     * @throws InvalidRequest with everything that needs mending
     */
    public T checked(Function<T, List<FieldError>> rules) {
        List<FieldError> all = errors(rules);
        if (!all.isEmpty()) {
            throw new InvalidRequest(all);
        }
        return value;
    }

    /** A rule would call missing what is there and cannot be read. */
    private boolean isKnown(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().equals(pointer))
                || unread.stream().anyMatch(gone -> Pointers.isWithin(pointer, gone));
    }
}
