package dev.careerpath.assessment.framework;

import java.util.EnumSet;
import java.util.Set;

/** Finds names that the PDF of a roadmap has no letters for: it has fonts for some scripts only. */
final class UnprintedNames {

    private static final Set<Character.UnicodeScript> PRINTED =
            EnumSet.of(
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.COMMON,
                    Character.UnicodeScript.INHERITED);

    private UnprintedNames() {}

    static void find(Framework framework, FoundProblems found) {
        for (int i = 0; i < framework.competencies().size(); i++) {
            name("/competencies/" + i + "/name", framework.competencies().get(i).name(), found);
        }
        for (int i = 0; i < framework.gates().size(); i++) {
            name("/gates/" + i + "/title", framework.gates().get(i).title(), found);
        }
    }

    private static void name(String path, String name, FoundProblems found) {
        if (!name.codePoints().allMatch(UnprintedNames::isPrinted)) {
            found.add(
                    path,
                    "has letters that the PDF of a roadmap shows as □; it is whole everywhere"
                            + " else");
        }
    }

    private static boolean isPrinted(int letter) {
        return Character.isBmpCodePoint(letter)
                && PRINTED.contains(Character.UnicodeScript.of(letter));
    }
}
