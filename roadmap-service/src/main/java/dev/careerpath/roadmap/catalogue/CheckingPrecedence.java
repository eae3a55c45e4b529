package dev.careerpath.roadmap.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what comes after what: prerequisites exist, lead nowhere back and are for the same roles,
 * and whatever needs what some activity opens comes after that activity.
 */
final class CheckingPrecedence {

    private final Map<String, Activity> byId;
    private final List<String> problems;

    private CheckingPrecedence(Map<String, Activity> byId, List<String> problems) {
        this.byId = byId;
        this.problems = problems;
    }

    /** Adds every place and reason to the problems. */
    static void in(Catalogue catalogue, Map<String, Activity> byId, List<String> problems) {
        CheckingPrecedence check = new CheckingPrecedence(byId, problems);
        List<Activity> opening =
                catalogue.activities().stream().filter(it -> !it.opens().isEmpty()).toList();
        for (int i = 0; i < catalogue.activities().size(); i++) {
            Activity activity = catalogue.activities().get(i);
            String path = "/activities/" + i + "/after";
            check.prerequisites(path, activity);
            opening.forEach(opener -> check.opened(path, activity, opener));
        }
    }

    private void prerequisites(String path, Activity activity) {
        for (String id : activity.after()) {
            Activity before = byId.get(id);
            if (before == null) {
                problems.add(path + ": there is no activity " + id);
            } else {
                require(
                        before.roles().containsAll(activity.roles()),
                        path,
                        id
                                + " is not for every role that "
                                + activity.id()
                                + " is for, so it could never start there");
                require(
                        before.stage().compareTo(activity.stage()) <= 0,
                        path,
                        id + " belongs in a later stage");
            }
        }
        require(!leadsTo(activity.id(), activity), path, "leads back to " + activity.id());
    }

    private void opened(String path, Activity activity, Activity opener) {
        for (Activity.Opens opened : opener.opens()) {
            boolean stands = activity != opener && opened.isNeededBy(activity);
            require(
                    !stands || leadsTo(opener.id(), activity),
                    path,
                    "%s needs %s, which %s opens, so it comes after that"
                            .formatted(activity.id(), opened.need(), opener.id()));
        }
    }

    /** Whether following what an activity comes after leads to another. */
    private boolean leadsTo(String wanted, Activity from) {
        return leadsTo(wanted, from, new HashSet<>());
    }

    private boolean leadsTo(String wanted, Activity from, Set<String> seen) {
        for (String id : from.after()) {
            Activity before = byId.get(id);
            if (id.equals(wanted)
                    || (before != null && seen.add(id) && leadsTo(wanted, before, seen))) {
                return true;
            }
        }
        return false;
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            problems.add(path + ": " + otherwise);
        }
    }
}
