/**
 * CASE 1.1 over HTTP: what an organisation can see, read as the standard's REST binding says. In:
 * HTTP with {@code assessments:read}. Out: the binding's objects; errors as its {@code
 * imsx_StatusInfo}. The standard has no way to write; the package {@code frameworks} takes CASE
 * packages in.
 */
@NullMarked
package dev.careerpath.assessment.caseapi;

import org.jspecify.annotations.NullMarked;
