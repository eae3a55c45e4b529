package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Definitions;
import dev.careerpath.assessment.caseformat.CasePackage.ItemType;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import dev.careerpath.assessment.caseformat.Rubric.Criterion;
import dev.careerpath.assessment.caseformat.Rubric.Level;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a CASE package that say what the others mean: item types, and levels as a rubric.
 */
final class Describing {

    private Describing() {}

    static Definitions types(CaseIds ids, Publication publication) {
        return new Definitions(
                Arrays.stream(ItemKind.values())
                        .map(kind -> {
                            Link type =
                                    publication.link(
                                            "CFItemTypes", kind.title(), ids.itemType(kind));
                            return new ItemType(
                                    type.identifier(),
                                    type.uri(),
                                    kind.title(),
                                    kind.description(),
                                    String.valueOf(kind.ordinal() + 1),
                                    publication.changedAt());
                        })
                        .toList());
    }

    static Rubric levels(Framework framework, CaseIds ids, Publication publication) {
        Link rubric = publication.link("CFRubrics", "Levels 0 to 5", ids.rubric());
        List<Criterion> criteria = new ArrayList<>();
        for (Competency it : framework.competencies()) {
            String id = ids.criterion(it.code());
            Link item =
                    publication.link(
                            "CFItems", it.name(), ids.item(ItemKind.COMPETENCY, it.code()));
            criteria.add(
                    new Criterion(
                            id,
                            rubric.uri() + "#" + id,
                            it.domain(),
                            it.name(),
                            item,
                            criteria.size() + 1,
                            rubric.identifier(),
                            publication.changedAt(),
                            levels(it, id, rubric, ids, publication)));
        }
        return new Rubric(
                rubric.identifier(),
                rubric.uri(),
                rubric.title(),
                "What one can observe of a competency at each level.",
                publication.changedAt(),
                criteria);
    }

    private static List<Level> levels(
            Competency competency,
            String criterion,
            Link rubric,
            CaseIds ids,
            Publication publication) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < competency.levels().size(); level++) {
            String id = ids.level(competency.code(), level);
            levels.add(
                    new Level(
                            id,
                            rubric.uri() + "#" + id,
                            competency.levels().get(level),
                            "Level " + level,
                            (double) level,
                            level + 1,
                            criterion,
                            publication.changedAt()));
        }
        return levels;
    }
}
