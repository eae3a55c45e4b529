/**
 * The activity catalogue: what one can do to grow, how long it takes, what it raises and what the
 * role asks for in its first days. In: a versioned data file. Out: {@link
 * dev.careerpath.roadmap.catalogue.Catalogue}, checked from end to end, or {@link
 * dev.careerpath.roadmap.catalogue.MalformedCatalogue} with every path and reason. Plain Java.
 */
@NullMarked
package dev.careerpath.roadmap.catalogue;

import org.jspecify.annotations.NullMarked;
