package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Changed;
import dev.careerpath.roadmap.diff.RoadmapDiff.Content;
import dev.careerpath.roadmap.diff.RoadmapDiff.Moved;
import dev.careerpath.roadmap.diff.RoadmapDiff.StageOutline;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the newer version of a plan of the older one. */
record ApplyingDiff(RoadmapDiff diff) {

    /**
     * The newer version.
     *
     * @throws IllegalArgumentException if the older is another, which lacks a milestone of it
     */
    Roadmap to(Roadmap older) {
        Map<String, Milestone> milestones = new LinkedHashMap<>();
        older.milestones().forEach(milestone -> milestones.put(milestone.id(), milestone));
        diff.added().forEach(one -> milestones.put(one.milestone().id(), one.milestone()));
        for (Moved one : diff.moved()) {
            milestones.computeIfPresent(
                    one.id(), (id, m) -> Content.of(m).as(id, one.to().start(), one.to().end()));
        }
        for (Changed one : diff.changed()) {
            milestones.computeIfPresent(one.id(), (id, m) -> one.to().as(id, m.start(), m.end()));
        }
        List<Roadmap.Stage> laid = new ArrayList<>();
        for (StageOutline outline : diff.stages()) {
            List<Milestone> inOrder = new ArrayList<>();
            for (String id : outline.milestones()) {
                Milestone milestone = milestones.get(id);
                if (milestone == null) {
                    throw new IllegalArgumentException(
                            "This is the difference from another version: there is no " + id);
                }
                inOrder.add(milestone);
            }
            laid.add(
                    new Roadmap.Stage(
                            outline.id(),
                            outline.title(),
                            outline.start(),
                            outline.end(),
                            outline.hours(),
                            outline.exitCriteria(),
                            inOrder));
        }
        return diff.frame().around(laid, older);
    }
}
