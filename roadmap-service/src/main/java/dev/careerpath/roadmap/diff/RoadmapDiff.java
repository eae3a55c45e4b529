package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
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
        return new ComparingPlans(from, to).difference();
    }

    /**
     * The newer version.
     *
     * @param older the version that this is the difference from
     * @throws IllegalArgumentException if it is another, which lacks a milestone of the newer one
     */
    public Roadmap apply(Roadmap older) {
        return new ApplyingDiff(this).to(older);
    }
}
