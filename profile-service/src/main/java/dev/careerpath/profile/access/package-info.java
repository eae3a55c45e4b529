/**
 * Who may see which profile, looked up where profiles are kept. In: a caller's ids. Out: whose a
 * profile is and what is shared, for the decision that the starter takes before every request.
 */
@NullMarked
package dev.careerpath.profile.access;

import org.jspecify.annotations.NullMarked;
