package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;

/** A milestone and the stage it belongs in. */
record StagedMilestone(StageId stage, Milestone milestone) {}
