package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.FieldError;

/**
 * One thing that does not fit its schema.
 *
 * @param weight which of two findings at one place says more
 * @param unread whether the value there cannot be read and is taken out
 */
record Finding(FieldError error, int weight, boolean unread) {

    static Finding kept(String at, String message) {
        return new Finding(new FieldError(at, message), 0, false);
    }

    static Finding unread(String at, String message, int weight) {
        return new Finding(new FieldError(at, message), weight, true);
    }
}
