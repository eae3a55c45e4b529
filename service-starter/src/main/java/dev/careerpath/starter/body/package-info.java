/**
 * Reading what somebody sent, strictly: UTF-8, well-formed, nothing twice, no value taken for one
 * of another kind, and everything that is wrong at once. In: bytes, and a record or a JSON Schema
 * that says what is expected. Out: {@link dev.careerpath.starter.body.Sent} with the value and its
 * errors.
 */
@NullMarked
package dev.careerpath.starter.body;

import org.jspecify.annotations.NullMarked;
