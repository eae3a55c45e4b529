/**
 * The assessment framework: what each target role asks for and how levels are estimated, as one
 * versioned data file.
 *
 * <p>In: a JSON file that follows {@code framework/framework-1.0.schema.json}. Out: an immutable
 * {@link dev.careerpath.assessment.framework.Framework}, or {@link
 * dev.careerpath.assessment.framework.MalformedFramework} with every place that is wrong.
 */
@NullMarked
package dev.careerpath.assessment.framework;

import org.jspecify.annotations.NullMarked;
