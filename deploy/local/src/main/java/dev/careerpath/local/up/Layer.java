package dev.careerpath.local.up;

/** The layers of the system by who needs whom: a layer stops before those above it in this list. */
enum Layer {
    STORE,
    SERVICE,
    EDGE;

    /** Whether a part of this layer can only start once one of the other is healthy. */
    boolean waitsFor(Layer other) {
        // The edge needs nobody to start, so it uses the core that the embedded pair leaves idle.
        return this == SERVICE && other == STORE;
    }
}
