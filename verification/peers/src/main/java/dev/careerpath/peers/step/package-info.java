/** What every step does: keeps a document as large as the product's, and announces it. */
@NullMarked
package dev.careerpath.peers.step;

import org.jspecify.annotations.NullMarked;
