/**
 * The audit trail as it is kept: for everybody's data, from all services. In: entries from the
 * topic. Out: pages and exports for the person and for the operator. Nothing changes an entry but
 * the end of its time and an erasure, which takes the person's own account and addresses out of it.
 */
@NullMarked
package dev.careerpath.profile.audit;

import org.jspecify.annotations.NullMarked;
