/**
 * The three steps from a profile to its roadmap by Spring Modulith's own means, in one process:
 * what {@code ./career-path bench --peers} puts beside the product. In: profiles over HTTP. Out:
 * records on three topics, as large as the product's.
 */
@NullMarked
package dev.careerpath.peers;

import org.jspecify.annotations.NullMarked;
