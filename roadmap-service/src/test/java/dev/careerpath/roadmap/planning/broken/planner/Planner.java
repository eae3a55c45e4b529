package dev.careerpath.roadmap.planning.broken.planner;

/** What the layer below must not know. */
public final class Planner {}
