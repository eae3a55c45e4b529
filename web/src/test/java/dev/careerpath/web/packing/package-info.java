/** What packing takes out of a file, and above all what it leaves. */
@NullMarked
package dev.careerpath.web.packing;

import org.jspecify.annotations.NullMarked;
