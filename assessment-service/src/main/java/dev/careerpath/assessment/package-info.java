@org.jspecify.annotations.NullMarked
package dev.careerpath.assessment;
