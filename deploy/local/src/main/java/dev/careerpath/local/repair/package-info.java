/**
 * Repairs a running system whose broker has lost or spoilt records: in, a running system; out, what
 * each service skipped and published again.
 */
@NullMarked
package dev.careerpath.local.repair;

import org.jspecify.annotations.NullMarked;
