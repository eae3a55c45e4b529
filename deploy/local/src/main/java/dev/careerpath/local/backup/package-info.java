/**
 * Copies of a data folder. In: a folder, running or not. Out: a folder with the store's file, the
 * broker's log, the keys and the version, as they all were at one moment; and back again.
 */
@NullMarked
package dev.careerpath.local.backup;

import org.jspecify.annotations.NullMarked;
