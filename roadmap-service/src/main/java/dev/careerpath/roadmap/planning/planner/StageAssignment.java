package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stages in the order of time: no milestone begins after one of a later stage has begun.
 *
 * <p>Where a step belongs depends on the level that it starts from, and nobody has the same level
 * in everything; so what raises readiness earliest is a mix. The borders between stages are put
 * where the fewest hours stand in another stage than the one they belong in. What has been begun
 * stays where it was, and a stage that is complete is not opened again.
 */
final class StageAssignment {

    private static final List<StageId> LABELS =
            List.of(StageId.FOUNDATION, StageId.EXPANSION, StageId.DEMONSTRATION);

    private final Map<String, StageId> before = new HashMap<>();
    private int first;

    /** Follows the stages of this plan as far as they still are in order. */
    StageAssignment(@Nullable Roadmap previous) {
        if (previous == null) {
            return;
        }
        for (Roadmap.Stage stage : previous.stages()) {
            stage.milestones().forEach(milestone -> before.put(milestone.id(), stage.id()));
            if (stage.isComplete()) {
                first = Math.min(stage.id().ordinal() + 1, LABELS.size() - 1);
            }
        }
    }

    /** A settled milestone, in the stage in which it was settled. */
    StagedMilestone settled(Milestone milestone) {
        return new StagedMilestone(
                before.getOrDefault(milestone.id(), StageId.FOUNDATION), milestone);
    }

    /** The same milestones, each in its stage. */
    List<StagedMilestone> inOrder(List<StagedMilestone> drafts) {
        List<StagedMilestone> staged = new ArrayList<>();
        List<StagedMilestone> open = new ArrayList<>();
        for (StagedMilestone draft : drafts) {
            StageId was = before.get(draft.milestone().id());
            StagedMilestone wanted =
                    was == null ? draft : new StagedMilestone(was, draft.milestone());
            boolean isOpen = draft.milestone().status() == MilestoneStatus.PLANNED;
            if (draft.stage() == StageId.TRANSITION || (was != null && !isOpen)) {
                staged.add(isOpen ? draft : wanted);
            } else {
                open.add(wanted.stage() == StageId.TRANSITION ? draft : wanted);
            }
        }
        open.sort(
                Comparator.comparing((StagedMilestone draft) -> draft.milestone().start())
                        .thenComparing(StagedMilestone::stage)
                        .thenComparing(draft -> draft.milestone().id()));
        staged.addAll(labelled(open));
        return staged;
    }

    /**
     * Labels the milestones by dynamic programming, so that the fewest hours stand in another
     * stage.
     */
    private List<StagedMilestone> labelled(List<StagedMilestone> open) {
        int[][] cost = new int[open.size() + 1][LABELS.size()];
        int[][] label = new int[open.size() + 1][LABELS.size()];
        for (int i = 0; i < open.size(); i++) {
            StagedMilestone draft = open.get(i);
            int cheapest = first;
            for (int here = first; here < LABELS.size(); here++) {
                cheapest = cost[i][here] < cost[i][cheapest] ? here : cheapest;
                int away = Math.abs(here - draft.stage().ordinal());
                cost[i + 1][here] = cost[i][cheapest] + away * draft.milestone().hours();
                label[i + 1][here] = cheapest;
            }
        }
        List<StagedMilestone> labelled = new ArrayList<>(open);
        int here = first;
        for (int other = first; other < LABELS.size(); other++) {
            here = cost[open.size()][other] < cost[open.size()][here] ? other : here;
        }
        for (int i = open.size(); i > 0; i--) {
            labelled.set(i - 1, new StagedMilestone(LABELS.get(here), open.get(i - 1).milestone()));
            here = label[i][here];
        }
        return labelled;
    }
}
