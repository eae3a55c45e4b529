/** Traces and correlation that cross HTTP and Kafka, and health that tells the truth about both. */
@NullMarked
package dev.careerpath.starter.observe;

import org.jspecify.annotations.NullMarked;
