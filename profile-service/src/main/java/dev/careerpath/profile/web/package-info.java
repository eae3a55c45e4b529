/**
 * What the endpoints of all use cases share: the answer, reading bodies, the scopes. In: JSON. Out: JSON or
 * problem details.
 */
@NullMarked
package dev.careerpath.profile.web;

import org.jspecify.annotations.NullMarked;
