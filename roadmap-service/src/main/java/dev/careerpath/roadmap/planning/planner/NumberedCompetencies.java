package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The competencies of the role by their numbers, with the levels of today. */
final class NumberedCompetencies {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] today;

    NumberedCompetencies(List<LeaderSituation.Need> needs) {
        this.today = new double[needs.size()];
        for (LeaderSituation.Need need : needs) {
            today[numbers.size()] = need.level();
            numbers.put(need.code(), numbers.size());
        }
    }

    /** Takes in what a finished milestone has taught since the assessment. */
    void reached(String code, double level) {
        Integer number = numbers.get(code);
        if (number != null) {
            today[number] = Math.max(today[number], level);
        }
    }

    /** The number of a competency; null where the role does not ask for it. */
    @Nullable Integer number(String code) {
        return numbers.get(code);
    }

    /** What an activity raises of what the role asks for. */
    List<Raised> raised(Activity activity) {
        List<Raised> raised = new ArrayList<>();
        for (Activity.Raise raise : activity.raises()) {
            Integer number = numbers.get(raise.competency());
            if (number != null) {
                raised.add(new Raised(number, raise.from(), raise.to()));
            }
        }
        return raised;
    }

    double[] today() {
        return today;
    }
}
