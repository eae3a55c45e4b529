package dev.careerpath.profile.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of an import, in their order. */
interface Lines {

    /**
     * One line.
     *
     * @param number from 1, blank lines counted
     * @param bytes null when the line is too long
     */
    record Line(long number, byte @Nullable [] bytes) {}

    /** The next line that is not blank; null at the end. */
    @Nullable Line next() throws IOException;
}
