package dev.careerpath.peers.step;

import java.util.Locale;

/** The three steps, each with a collection and a file of samples of its name. */
public enum Step {
    PROFILES,
    ASSESSMENTS,
    ROADMAPS;

    /** What they are called, in small letters. */
    String collection() {
        return name().toLowerCase(Locale.ROOT);
    }
}
