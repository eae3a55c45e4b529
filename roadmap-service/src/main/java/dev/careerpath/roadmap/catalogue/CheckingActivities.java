package dev.careerpath.roadmap.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks each activity by itself: its id, its weeks and what it raises. */
final class CheckingActivities {

    private final List<String> problems;

    private CheckingActivities(List<String> problems) {
        this.problems = problems;
    }

    /**
     * Adds every place and reason to the problems.
     *
     * @return the activities by their ids
     */
    static Map<String, Activity> in(Catalogue catalogue, List<String> problems) {
        CheckingActivities check = new CheckingActivities(problems);
        Map<String, Activity> byId = new HashMap<>();
        for (int i = 0; i < catalogue.activities().size(); i++) {
            Activity activity = catalogue.activities().get(i);
            String path = "/activities/" + i;
            check.require(
                    byId.put(activity.id(), activity) == null,
                    path + "/id",
                    "is used twice: " + activity.id());
            check.raises(path, activity);
            if (!catalogue.version().equals(CatalogueFile.FIRST)) {
                check.weeks(path, activity);
            }
            check.competencies(path, activity, catalogue.competencies());
        }
        return byId;
    }

    /** Nothing is done sooner than its own words say; 1.0 was published before this held. */
    private void weeks(String path, Activity activity) {
        weeks(path + "/title", activity.title(), activity.weeks());
        for (int i = 0; i < activity.doneWhen().size(); i++) {
            weeks(path + "/doneWhen/" + i, activity.doneWhen().get(i), activity.weeks());
        }
    }

    private void weeks(String path, String words, int weeks) {
        int said = WeeksInWords.atLeast(words);
        require(
                said <= weeks,
                path,
                "says %d weeks, but weeks is %d: %s".formatted(said, weeks, words));
    }

    private void raises(String path, Activity activity) {
        require(
                activity.without().stream().noneMatch(activity.needs()::contains),
                path + "/without",
                "names what needs names too, so nobody could ever do it");
        Set<String> raised = new HashSet<>();
        for (int i = 0; i < activity.raises().size(); i++) {
            Activity.Raise raise = activity.raises().get(i);
            String at = path + "/raises/" + i;
            require(
                    raise.from() < raise.to(),
                    at,
                    "must lead to a higher level than it starts from");
            require(raised.add(raise.competency()), at + "/competency", "is raised twice");
        }
    }

    private void competencies(String path, Activity activity, List<String> known) {
        for (int i = 0; i < activity.raises().size(); i++) {
            String competency = activity.raises().get(i).competency();
            require(
                    known.contains(competency),
                    path + "/raises/" + i + "/competency",
                    "there is no competency "
                            + competency
                            + "; /competencies lists those there are");
        }
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            problems.add(path + ": " + otherwise);
        }
    }
}
