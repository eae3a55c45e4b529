package dev.careerpath.peers.step;

/** What a step says once its document is stored. */
public interface Announcement {

    /** The step that says it. */
    Step by();

    /** The profile it is about. */
    String profile();

    /** The request that led to it. */
    String correlation();

    /** What is sent to others. */
    byte[] value();
}
