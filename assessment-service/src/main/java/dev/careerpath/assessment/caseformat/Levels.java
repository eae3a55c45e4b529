package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CasePackage.Link;
import dev.careerpath.assessment.caseformat.Rubric.Criterion;
import dev.careerpath.assessment.caseformat.Rubric.Level;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels that the rubrics of a package tell of its items. */
final class Levels {

    private static final Comparator<Level> ORDER =
            Comparator.comparing(Level::score, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            Level::position, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Map<String, Told> byItem = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param path of the criterion in the package
     */
    private record Told(String path, Criterion criterion) {
        int levels() {
            return listed(criterion.levels()).size();
        }
    }

    /** A level's words, and where they come from. */
    record Words(String path, String words) {}

    /** Where two rubrics tell of one item, the one with more levels counts. */
    Levels(CasePackage source) {
        List<Rubric> rubrics = listed(source.rubrics());
        for (int r = 0; r < rubrics.size(); r++) {
            List<Criterion> criteria = listed(rubrics.get(r).criteria());
            for (int c = 0; c < criteria.size(); c++) {
                Link item = criteria.get(c).itemUri();
                if (item != null) {
                    add(
                            item.identifier(),
                            new Told(
                                    "/CFRubrics/" + r + "/CFRubricCriteria/" + c, criteria.get(c)));
                }
            }
        }
    }

    private void add(String item, Told told) {
        Told before = byItem.get(item);
        if (before == null) {
            byItem.put(item, told);
            return;
        }
        boolean more =
                Comparator.comparing(Told::levels)
                                .thenComparing(it -> it.criterion().identifier())
                                .compare(told, before)
                        > 0;
        byItem.put(item, more ? told : before);
        warnings.add(
                new Problem(
                        (more ? before : told).path(),
                        "tells the levels of an item that "
                                + (more ? told : before).path()
                                + " tells too, and is left out"));
    }

    /** The criteria that are left out. */
    List<Problem> warnings() {
        return warnings;
    }

    /** The path of what tells an item's levels; null for nothing. */
    @Nullable String path(String item) {
        Told told = byItem.get(item);
        return told == null ? null : told.path();
    }

    /** The levels of an item from the lowest; none where no rubric tells them. */
    List<Words> of(String item) {
        Told told = byItem.get(item);
        if (told == null) {
            return List.of();
        }
        List<Level> levels = listed(told.criterion().levels());
        return levels.stream()
                .sorted(ORDER)
                .map(level ->
                        new Words(
                                told.path()
                                        + "/CFRubricCriterionLevels/"
                                        + levels.indexOf(level)
                                        + "/description",
                                Stream.of(level.description(), level.quality())
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse("")))
                .toList();
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
