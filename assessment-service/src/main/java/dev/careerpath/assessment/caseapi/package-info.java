/**
 * CASE 1.1 over HTTP: reading what an organisation can see as its REST binding says, and taking a
 * package in as a draft. In: HTTP with {@code assessments:read} or {@code frameworks:manage}. Out:
 * the binding's objects; errors of reading as its {@code imsx_StatusInfo}.
 */
@NullMarked
package dev.careerpath.assessment.caseapi;

import org.jspecify.annotations.NullMarked;
