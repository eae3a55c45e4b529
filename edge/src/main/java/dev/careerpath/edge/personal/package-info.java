/**
 * Personal tokens at the edge. In: a token that a person made for a script. Out: what the profile
 * service says that it stands for. The services check it again; the edge asks so that no body is
 * taken for a token that is none, and so that the day of its last use is known.
 */
@NullMarked
package dev.careerpath.edge.personal;

import org.jspecify.annotations.NullMarked;
