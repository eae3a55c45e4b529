package dev.careerpath.web.packing;

import java.util.Set;

/** Tells what a script's language needs white space for, and where a value may stand. */
final class NeededSpace {

    /** What a value follows, so that a slash after it begins a pattern. */
    private static final Set<String> BEFORE_VALUES =
            Set.of(
                    "return",
                    "typeof",
                    "case",
                    "in",
                    "of",
                    "delete",
                    "void",
                    "throw",
                    "new",
                    "do",
                    "else",
                    "instanceof",
                    "await",
                    "yield");

    private static final String NO_END_AFTER = "{([,;:?=&|<>!~^%";
    private static final String NO_BEGINNING = "})],;:?=&|<>%^.";

    private NeededSpace() {}

    /**
     * Whether what was between two parts has to stay.
     *
     * @param gap a line break or a space
     */
    static boolean isNeeded(CharSequence packed, String last, String gap, char next) {
        char before = packed.charAt(packed.length() - 1);
        return gap.equals("\n")
                ? NO_END_AFTER.indexOf(before) < 0 && NO_BEGINNING.indexOf(next) < 0
                : isWord(before) && isWord(next)
                        || before == next && "+-/".indexOf(next) >= 0
                        || isPattern(last) && isWord(next);
    }

    private static boolean isPattern(String part) {
        return part.length() > 1 && part.startsWith("/");
    }

    private static boolean isWord(char letter) {
        return Script.WORD.matcher(String.valueOf(letter)).matches();
    }

    /** Whether a slash after this part begins a pattern, and does not divide. */
    static boolean valueMayFollow(String last) {
        return last.isEmpty()
                || BEFORE_VALUES.contains(last)
                || !isWord(last.charAt(0)) && ")]}'\"/".indexOf(last.charAt(0)) < 0;
    }
}
