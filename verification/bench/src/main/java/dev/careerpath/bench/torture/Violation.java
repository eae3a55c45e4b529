package dev.careerpath.bench.torture;

/**
 * A promise that was not kept.
 *
 * @param kind what became of it
 * @param profileId whose
 * @param what in words
 */
public record Violation(Kind kind, String profileId, String what) {

    /** The promises. */
    public enum Kind {
        /** A client was told that it is done, and it is not there. */
        LOST("promises lost"),
        /** It was asked for once and is there more often, or one event has several ids. */
        DUPLICATED("duplicated"),
        /** A version or a sequence is missing between others. */
        GAP("gaps in versions or sequences"),
        /** What followed from the latest version is not there. */
        STALE("not of the latest version"),
        /** Events left their order. */
        DISORDER("out of order"),
        /** Something of an erased person was found. */
        LEFTOVER("left of the erased");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As the report calls it. */
        String title() {
            return title;
        }
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(kind, profileId, what);
    }
}
