package dev.careerpath.roadmap.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.roadmap.planning.model.Roadmap;

/** A roadmap with its address. */
public record RoadmapView(String profileId, long version, @JsonUnwrapped Roadmap roadmap) {}
