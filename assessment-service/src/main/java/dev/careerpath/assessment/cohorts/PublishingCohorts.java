package dev.careerpath.assessment.cohorts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Publishes the figures of cohorts anew, where enough has changed. */
@Component
class PublishingCohorts {

    private final CohortMembers members;
    private final CohortFigures published;

    PublishingCohorts(CohortMembers members, CohortFigures published) {
        this.members = members;
        this.published = published;
    }

    /** Only one process at a time may. */
    void publish() {
        published.waiting().forEach(this::publish);
    }

    private void publish(CohortKey cohort, Map<String, Figure> figures) {
        // Before reading, so that whoever comes meanwhile is not missed.
        published.taken(cohort);
        Map<String, Map<String, Double>> levels = members.levels(cohort);
        Set<String> erased = erasedAmong(figures.values());
        figures.replaceAll((_, figure) -> figure.without(erased));
        levels.forEach((competency, byPerson) -> {
            Figure next = Figure.next(figures.get(competency), byPerson);
            if (next != null) {
                figures.put(competency, next);
            }
        });
        Map<String, Integer> today = new HashMap<>();
        levels.forEach((competency, byPerson) -> today.put(competency, byPerson.size()));
        published.publish(cohort, figures, today);
    }

    private Set<String> erasedAmong(Collection<Figure> figures) {
        Set<String> ids = new HashSet<>();
        figures.forEach(figure -> ids.addAll(figure.counted().keySet()));
        return members.missing(ids);
    }
}
