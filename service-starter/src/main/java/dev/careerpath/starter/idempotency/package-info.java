/**
 * Requests that make nothing twice. In: the header Idempotency-Key and a hash of the body. Out: the
 * one id that belongs to both, or a problem where the key came with another body before.
 */
@NullMarked
package dev.careerpath.starter.idempotency;

import org.jspecify.annotations.NullMarked;
