/**
 * Frameworks of organisations beside those that ship: drafts, publication, and which version is
 * whose. In: a framework as JSON or as a CASE package, over HTTP with {@code frameworks:manage}.
 * Out: immutable published versions in the collection {@code frameworks}, each query limited to a
 * tenant, and the answer to "which framework is this assessed with".
 */
@NullMarked
package dev.careerpath.assessment.frameworks;

import org.jspecify.annotations.NullMarked;
