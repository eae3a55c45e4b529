/**
 * Makes of the app's sources what browsers are sent. In: {@code src/main/resources/web}, as people
 * write and read it. Out: the same files below {@code web/} on the class path, scripts and style
 * sheets without comments and needless white space, and beside each file a compressed one ({@code
 * .gz}), which the edge sends as it lies there.
 *
 * <p>The build runs it; nothing of it is in the jar. It knows just enough of the languages to leave
 * every text, pattern and template as it is. No module is joined to another and no name changes, so
 * what a browser's tools show is still the source.
 */
@NullMarked
package dev.careerpath.web.packing;

import org.jspecify.annotations.NullMarked;
