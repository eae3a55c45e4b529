package dev.careerpath.roadmap.kept;

/** What is kept of one leader in one collection. */
public interface Kept<D> {

    /** The profile's id. */
    String id();

    String tenant();

    /** Counts the changes, from 1; 0 before the first. */
    long version();

    /** True for a tombstone, which holds nothing of anybody. */
    boolean erased();

    /** What is left once the leader is erased. */
    D tombstone();
}
