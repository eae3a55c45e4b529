package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.diff.RoadmapDiff.Added;
import dev.careerpath.roadmap.diff.RoadmapDiff.Changed;
import dev.careerpath.roadmap.diff.RoadmapDiff.Content;
import dev.careerpath.roadmap.diff.RoadmapDiff.Moved;
import dev.careerpath.roadmap.diff.RoadmapDiff.Place;
import dev.careerpath.roadmap.diff.RoadmapDiff.Removed;
import dev.careerpath.roadmap.diff.RoadmapDiff.StageOutline;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what turns one version of a plan into another. */
record ComparingPlans(Roadmap from, Roadmap to) {

    RoadmapDiff difference() {
        Map<String, Placed> before = placed(from);
        Map<String, Placed> after = placed(to);
        WhyAdded whyAdded = new WhyAdded(from, to);
        WhyMoved whyMoved = new WhyMoved(from, to);
        WhyRemoved whyRemoved = new WhyRemoved(from, to);
        List<Added> added = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        after.forEach((id, now) -> {
            Placed was = before.get(id);
            if (was == null) {
                added.add(
                        new Added(
                                now.place().stage(),
                                now.milestone(),
                                whyAdded.of(now.milestone())));
                return;
            }
            if (!was.place().equals(now.place())) {
                String why = whyMoved.of(was.milestone(), now.milestone());
                moved.add(new Moved(id, now.milestone().title(), was.place(), now.place(), why));
            }
            Content old = Content.of(was.milestone());
            Content content = Content.of(now.milestone());
            if (!old.equals(content)) {
                Map<String, @Nullable Object> fields = content.byName();
                fields.entrySet().removeAll(old.byName().entrySet());
                changed.add(
                        new Changed(
                                id, content.title(), List.copyOf(fields.keySet()), old, content));
            }
        });
        List<Removed> removed =
                before.values().stream()
                        .filter(was -> !after.containsKey(was.milestone().id()))
                        .map(was ->
                                new Removed(
                                        was.place().stage(),
                                        was.milestone().id(),
                                        was.milestone().title(),
                                        whyRemoved.of(was.milestone())))
                        .toList();
        return new RoadmapDiff(
                added, removed, moved, changed, outlines(to), Frame.between(from, to));
    }

    private record Placed(Place place, Milestone milestone) {}

    private static Map<String, Placed> placed(Roadmap roadmap) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (Roadmap.Stage stage : roadmap.stages()) {
            for (Milestone m : stage.milestones()) {
                placed.put(m.id(), new Placed(new Place(stage.id(), m.start(), m.end()), m));
            }
        }
        return placed;
    }

    private static List<StageOutline> outlines(Roadmap roadmap) {
        return roadmap.stages().stream()
                .map(stage ->
                        new StageOutline(
                                stage.id(),
                                stage.title(),
                                stage.start(),
                                stage.end(),
                                stage.hours(),
                                stage.exitCriteria(),
                                stage.milestones().stream().map(Milestone::id).toList()))
                .toList();
    }
}
