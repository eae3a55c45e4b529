package dev.careerpath.roadmap.catalogue;

/** The stages of every roadmap, in their order. */
public enum StageId {
    FOUNDATION,
    EXPANSION,
    DEMONSTRATION,
    TRANSITION
}
