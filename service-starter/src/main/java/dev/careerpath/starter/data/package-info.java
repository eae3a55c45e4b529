/**
 * Data files that ship with a service. In: a JSON Schema on the class path. Out: the schema, whose
 * findings name their place as a JSON Pointer.
 */
@NullMarked
package dev.careerpath.starter.data;

import org.jspecify.annotations.NullMarked;
