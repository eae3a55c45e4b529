/**
 * The one collection of profiles. In: the next version of an aggregate with the event it caused.
 * Out: one atomic write, and the relay woken; every read is limited to a tenant.
 */
@NullMarked
package dev.careerpath.profile.store;

import org.jspecify.annotations.NullMarked;
