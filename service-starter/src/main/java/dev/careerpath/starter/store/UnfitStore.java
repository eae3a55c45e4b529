package dev.careerpath.starter.store;

import org.jspecify.annotations.Nullable;

/** The document store lacks what this service needs, so it must not start on it. */
public final class UnfitStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param lacks what, and what for, as the end of a sentence about the store
     * @param cause what the store said; null when it said nothing
     */
    public UnfitStore(String lacks, @Nullable Throwable cause) {
        super("The document store lacks " + lacks + ".", cause);
    }
}
