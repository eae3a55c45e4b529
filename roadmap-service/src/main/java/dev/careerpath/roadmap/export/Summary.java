package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reads of a roadmap first, and what one looks up when a step begins.
 *
 * @param leftOpen what the plan leaves open, in seven lines at most
 * @param guides how to go about each step, by the milestone's id
 */
record Summary(
        String profileId,
        long version,
        FirstPage firstPage,
        List<LeftOpen.Line> leftOpen,
        Map<String, Activity.Guide> guides) {

    static Summary of(String profileId, long version, Roadmap roadmap, Catalogue catalogue) {
        Map<String, Activity.Guide> guides = new TreeMap<>();
        for (Milestone milestone : roadmap.milestones()) {
            FirstPage.guide(milestone, catalogue).ifPresent(it -> guides.put(milestone.id(), it));
        }
        return new Summary(
                profileId,
                version,
                FirstPage.of(roadmap, catalogue),
                LeftOpen.lines(roadmap.unplanned()),
                guides);
    }
}
