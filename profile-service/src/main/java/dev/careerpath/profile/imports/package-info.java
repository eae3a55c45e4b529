/**
 * Taking in many profiles at once. In: NDJSON, a profile a line, of any length. Out: NDJSON, an
 * outcome a line, after the input was read; or a job, which is worked off after its input was
 * stored, a hundred lines at a time by whichever replica holds the lease. A job survives a restart,
 * tells how far it is, and can be cancelled; what it took in stays. Its lines are deleted as they
 * are taken in, its counts and errors a week after its end. Each profile that was taken in, and the
 * job itself, has an entry in the audit trail.
 */
@NullMarked
package dev.careerpath.profile.imports;

import org.jspecify.annotations.NullMarked;
