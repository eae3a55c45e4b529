package dev.careerpath.roadmap.intherole;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.intherole.RoleProgress.Measured;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A leader in the role.
 *
 * @param firstDays the check list of the plan
 * @param scorecard what the role is measured by, then what was measured and is no longer asked for
 */
record RoleView(List<Stretch> firstDays, List<Metric> scorecard) {

    /** A stretch of the first days. */
    record Stretch(String title, LocalDate start, LocalDate end, List<Item> items) {}

    /**
     * One thing to do.
     *
     * @param id the same for as long as it reads the same
     * @param doneAt absent while it is not done
     */
    record Item(String id, String text, @Nullable Instant doneAt) {}

    /**
     * A measure.
     *
     * @param target what to aim for; absent where the role names none
     * @param cadence how often to look at it; absent where the role no longer asks for it
     * @param values by their day
     */
    record Metric(
            String id,
            String area,
            String metric,
            @Nullable String target,
            @Nullable String cadence,
            List<Value> values) {}

    /** What was measured on a day, and whether the target was reached; absent where nobody says. */
    record Value(String id, double value, LocalDate on, @Nullable Boolean reached) {

        static Value of(Measured it) {
            return new Value(it.id(), it.value(), it.on(), it.reached());
        }
    }

    static RoleView of(Roadmap roadmap, Catalogue catalogue, RoleProgress progress) {
        return new RoleView(
                roadmap.onboarding().stream().map(it -> stretch(it, progress)).toList(),
                scorecard(roadmap, catalogue, progress));
    }

    /** By which an item is known from one plan to the next. */
    static String itemId(String text) {
        return Uuids.ofParts("first days", text).toString();
    }

    /** What a role is measured by. */
    static Stream<Catalogue.Metric> metrics(Roadmap roadmap, Catalogue catalogue) {
        return catalogue.scorecard().stream()
                .filter(metric -> metric.roles().contains(roadmap.targetRole()));
    }

    private static Stretch stretch(Roadmap.Onboarding it, RoleProgress progress) {
        return new Stretch(
                it.title(),
                it.start(),
                it.end(),
                it.items().stream()
                        .map(text -> new Item(itemId(text), text, progress.doneAt(itemId(text))))
                        .toList());
    }

    private static List<Metric> scorecard(
            Roadmap roadmap, Catalogue catalogue, RoleProgress progress) {
        Map<String, List<Measured>> measured =
                progress.values().stream()
                        .sorted(Comparator.comparing(Measured::on).thenComparing(Measured::id))
                        .collect(
                                Collectors.groupingBy(
                                        Measured::metric, LinkedHashMap::new, Collectors.toList()));
        List<Metric> all = new ArrayList<>();
        metrics(roadmap, catalogue)
                .forEach(it -> {
                    List<Measured> values = measured.remove(it.id());
                    all.add(
                            new Metric(
                                    it.id(),
                                    it.area(),
                                    it.metric(),
                                    it.target(),
                                    it.cadence(),
                                    values(values == null ? List.of() : values)));
                });
        measured.forEach((id, values) -> {
            Measured last = values.getLast();
            all.add(new Metric(id, last.area(), last.title(), null, null, values(values)));
        });
        return all;
    }

    private static List<Value> values(List<Measured> measured) {
        return measured.stream().map(Value::of).toList();
    }
}
