package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What turns one version of a plan into another.
 *
 * @param added milestones that only the newer version has
 * @param removed milestones that only the older version has
 * @param moved milestones with other dates or in another stage
 * @param changed milestones with other content, such as hours, raises or status
 * @param stages the newer version's stages with the order of their milestones
 * @param frame everything around the stages that is no longer the same
 */
public record RoadmapDiff(
        List<Added> added,
        List<Removed> removed,
        List<Moved> moved,
        List<Changed> changed,
        List<StageOutline> stages,
        Frame frame) {

    /** A milestone that came in, and why. */
    public record Added(StageId stage, Milestone milestone, String why) {}

    /** A milestone that went out, and why. */
    public record Removed(StageId stage, String id, String title, String why) {}

    /** A milestone whose place in time changed, and why. */
    public record Moved(String id, String title, Place from, Place to, String why) {

        /** By how many days it now ends later; below 0 for earlier. */
        public long daysLater() {
            return to.end().toEpochDay() - from.end().toEpochDay();
        }
    }

    /** Where a milestone stands. */
    public record Place(StageId stage, LocalDate start, LocalDate end) {}

    /**
     * A milestone whose content changed.
     *
     * @param fields the names of what differs
     */
    public record Changed(String id, String title, List<String> fields, Content from, Content to) {}

    /** All of a milestone but its id and its place. */
    public record Content(
            String title,
            Activity.Kind kind,
            int hours,
            List<String> dependsOn,
            List<Milestone.Raised> raises,
            List<String> doneWhen,
            MilestoneStatus status,
            @Nullable Instant statusAt,
            Milestone.@Nullable Evidence evidence,
            Milestone.Because because,
            Milestone.@Nullable Confirmation confirmation) {

        static Content of(Milestone m) {
            return new Content(
                    m.title(),
                    m.kind(),
                    m.hours(),
                    m.dependsOn(),
                    m.raises(),
                    m.doneWhen(),
                    m.status(),
                    m.statusAt(),
                    m.evidence(),
                    m.because(),
                    m.confirmation());
        }

        Map<String, @Nullable Object> byName() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("title", title);
            fields.put("kind", kind);
            fields.put("hours", hours);
            fields.put("dependsOn", dependsOn);
            fields.put("raises", raises);
            fields.put("doneWhen", doneWhen);
            fields.put("status", status);
            fields.put("statusAt", statusAt);
            fields.put("evidence", evidence);
            fields.put("because", because);
            fields.put("confirmation", confirmation);
            return fields;
        }

        Milestone as(String id, LocalDate start, LocalDate end) {
            return new Milestone(
                    id,
                    title,
                    kind,
                    hours,
                    start,
                    end,
                    dependsOn,
                    raises,
                    doneWhen,
                    status,
                    statusAt,
                    evidence,
                    because,
                    confirmation);
        }
    }

    /** A stage without its milestones' content. */
    public record StageOutline(
            StageId id,
            String title,
            LocalDate start,
            LocalDate end,
            int hours,
            List<String> exitCriteria,
            List<String> milestones) {}

    /** The difference from one version to another. */
    public static RoadmapDiff between(Roadmap from, Roadmap to) {
        Map<String, Placed> before = placed(from);
        Map<String, Placed> after = placed(to);
        Reasons reasons = new Reasons(from, to);
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
                                reasons.added(now.milestone())));
                return;
            }
            if (!was.place().equals(now.place())) {
                String why = reasons.moved(was.milestone(), now.milestone());
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
                                        reasons.removed(was.milestone())))
                        .toList();
        return new RoadmapDiff(
                added, removed, moved, changed, outlines(to), Frame.between(from, to));
    }

    /**
     * The newer version.
     *
     * @param older the version that this is the difference from
     * @throws IllegalArgumentException if it is another, which lacks a milestone of the newer one
     */
    public Roadmap apply(Roadmap older) {
        Map<String, Milestone> milestones = new LinkedHashMap<>();
        older.milestones().forEach(milestone -> milestones.put(milestone.id(), milestone));
        added.forEach(one -> milestones.put(one.milestone().id(), one.milestone()));
        for (Moved one : moved) {
            milestones.computeIfPresent(
                    one.id(), (id, m) -> Content.of(m).as(id, one.to().start(), one.to().end()));
        }
        for (Changed one : changed) {
            milestones.computeIfPresent(one.id(), (id, m) -> one.to().as(id, m.start(), m.end()));
        }
        List<Roadmap.Stage> laid = new ArrayList<>();
        for (StageOutline outline : stages) {
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
        return frame.around(laid, older);
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
