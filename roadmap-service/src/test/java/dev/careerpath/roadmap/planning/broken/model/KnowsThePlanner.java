package dev.careerpath.roadmap.planning.broken.model;

import dev.careerpath.roadmap.planning.broken.planner.Planner;

/** Breaks the layers on purpose. */
public record KnowsThePlanner(Planner planner) {}
