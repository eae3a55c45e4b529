package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.FieldError;

/**
 * One thing that does not fit its schema.
 *
 * @param weight which of two findings at one place says more
 * @param unread whether the value there cannot be read and is taken out
 */
record Finding(FieldError error, int weight, boolean unread) {}
