/**
 * Frameworks as 1EdTech CASE 1.1 packages. In: a {@link
 * dev.careerpath.assessment.framework.Framework}, or a package as JSON. Out: the other of the two;
 * what CASE has no field for travels in its {@code extensions}, so that a framework comes back as
 * it went.
 *
 * <p>Domains, competencies, roles and gates are CFItems; what a role asks for is an association to
 * the competency; level descriptors are the levels of a CFRubric.
 */
@NullMarked
package dev.careerpath.assessment.caseformat;

import org.jspecify.annotations.NullMarked;
