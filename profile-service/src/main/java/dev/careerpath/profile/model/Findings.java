package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what needs mending, each with its JSON Pointer and the way to mend it. */
final class Findings {

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String message) {
        found.add(new FieldError(pointer, message));
    }
}
