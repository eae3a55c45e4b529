/**
 * Submitting a profile: {@code POST /v1/profiles}. In: a profile, perhaps with an Idempotency-Key.
 * Out: 201 and the event profile.submitted.v1, once however often the request is repeated.
 */
@NullMarked
package dev.careerpath.profile.submit;

import org.jspecify.annotations.NullMarked;
