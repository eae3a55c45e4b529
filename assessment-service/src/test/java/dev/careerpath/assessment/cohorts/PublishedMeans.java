package dev.careerpath.assessment.cohorts;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The heat map of one cohort, as it is published time after time. */
public final class PublishedMeans {

    private final Map<String, Figure> figures = new HashMap<>();

    /**
     * @param levels by competency, then by person, as they are now
     * @return the mean that is shown, by competency
     */
    public Map<String, Double> next(Map<String, Map<String, Double>> levels) {
        Map<String, Double> shown = new TreeMap<>();
        levels.forEach((competency, byPerson) -> {
            Figure next = Figure.next(figures.get(competency), byPerson);
            if (next != null) {
                figures.put(competency, next);
                shown.put(competency, next.level());
            }
        });
        return shown;
    }
}
