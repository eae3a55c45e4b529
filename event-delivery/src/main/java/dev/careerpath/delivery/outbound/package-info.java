/**
 * Requests to addresses that strangers chose. In: an https URL, headers, a body. Out: a status and
 * the beginning of the answer. Only public addresses are connected to: the check is made on the
 * resolved addresses, and the connection uses those very addresses, so that a name which resolves
 * to something else a moment later gains nothing. Redirects are not followed, answers are read to a
 * limit, every wait ends.
 */
@NullMarked
package dev.careerpath.delivery.outbound;

import org.jspecify.annotations.NullMarked;
