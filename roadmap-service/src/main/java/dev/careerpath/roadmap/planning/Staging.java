package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.Drafting.Draft;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
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
final class Staging {

    private static final List<StageId> LABELS =
            List.of(StageId.FOUNDATION, StageId.EXPANSION, StageId.DEMONSTRATION);

    private final Map<String, StageId> before = new HashMap<>();
    private int first;

    /** Follows the stages of this plan as far as they still are in order. */
    Staging(@Nullable Roadmap previous) {
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

    /** A milestone that nothing is left to do of, in the stage it was finished in. */
    Draft settled(Milestone milestone) {
        return new Draft(before.getOrDefault(milestone.id(), StageId.FOUNDATION), milestone);
    }

    /** The same milestones, each in its stage. */
    List<Draft> inOrder(List<Draft> drafts) {
        List<Draft> staged = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        for (Draft draft : drafts) {
            StageId was = before.get(draft.milestone().id());
            Draft wanted = was == null ? draft : new Draft(was, draft.milestone());
            boolean isOpen = draft.milestone().status() == MilestoneStatus.PLANNED;
            if (draft.stage() == StageId.TRANSITION || (was != null && !isOpen)) {
                staged.add(isOpen ? draft : wanted);
            } else {
                open.add(wanted.stage() == StageId.TRANSITION ? draft : wanted);
            }
        }
        open.sort(
                Comparator.comparing((Draft draft) -> draft.milestone().start())
                        .thenComparing(Draft::stage)
                        .thenComparing(draft -> draft.milestone().id()));
        staged.addAll(labelled(open));
        return staged;
    }

    /** By dynamic programming: the hours that stand elsewhere, by the label of the last one. */
    private List<Draft> labelled(List<Draft> open) {
        int[][] cost = new int[open.size() + 1][LABELS.size()];
        int[][] label = new int[open.size() + 1][LABELS.size()];
        for (int i = 0; i < open.size(); i++) {
            Draft draft = open.get(i);
            int cheapest = first;
            for (int here = first; here < LABELS.size(); here++) {
                cheapest = cost[i][here] < cost[i][cheapest] ? here : cheapest;
                int away = Math.abs(here - draft.stage().ordinal());
                cost[i + 1][here] = cost[i][cheapest] + away * draft.milestone().hours();
                label[i + 1][here] = cheapest;
            }
        }
        List<Draft> labelled = new ArrayList<>(open);
        int here = first;
        for (int other = first; other < LABELS.size(); other++) {
            here = cost[open.size()][other] < cost[open.size()][here] ? other : here;
        }
        for (int i = open.size(); i > 0; i--) {
            labelled.set(i - 1, new Draft(LABELS.get(here), open.get(i - 1).milestone()));
            here = label[i][here];
        }
        return labelled;
    }
}
