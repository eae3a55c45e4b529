package dev.careerpath.roadmap.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that no activity is out of reach. */
final class CheckingReach {

    private CheckingReach() {}

    /** Each activity can be reached, in each of its roles, in some context that it is for. */
    static void in(List<Activity> activities, List<String> problems) {
        Map<Reach.Case, Reach> known = new HashMap<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            for (TargetRole role : activity.roles()) {
                List<Reach> reaches =
                        cases(activity, role).stream()
                                .map(leader ->
                                        known.computeIfAbsent(
                                                leader, it -> Reach.of(activities, it)))
                                .toList();
                if (reaches.stream().noneMatch(reach -> reach.isStartable(activity))) {
                    problems.add(never("/activities/" + i, activity, role, reaches));
                }
            }
        }
    }

    private static String never(
            String path, Activity activity, TargetRole role, List<Reach> reaches) {
        for (int i = 0; i < activity.raises().size(); i++) {
            Activity.Raise raise = activity.raises().get(i);
            if (reaches.stream().noneMatch(reach -> reach.isReached(raise))) {
                return "%s/raises/%d/from: %s can never start on the way to %s: nothing there leads to level %s of %s"
                        .formatted(path, i, activity.id(), role, raise.from(), raise.competency());
            }
        }
        return "%s: %s can never start on the way to %s: no context offers all that it starts from"
                .formatted(path, activity.id(), role);
    }

    private static List<Reach.Case> cases(Activity activity, TargetRole role) {
        List<CompanyStage> stages =
                activity.companyStages().isEmpty()
                        ? List.of(CompanyStage.values())
                        : activity.companyStages();
        List<List<String>> emphases =
                activity.emphases().isEmpty()
                        ? List.of(List.of())
                        : activity.emphases().stream().map(List::of).toList();
        List<String> currentRoles =
                activity.startingFrom().isEmpty() ? List.of("") : activity.startingFrom();
        List<Reach.Case> cases = new ArrayList<>();
        for (CompanyStage stage : stages) {
            for (List<String> emphasis : emphases) {
                currentRoles.forEach(
                        current -> cases.add(new Reach.Case(role, stage, emphasis, current)));
            }
        }
        return cases;
    }
}
