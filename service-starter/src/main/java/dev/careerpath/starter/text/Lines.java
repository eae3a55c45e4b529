package dev.careerpath.starter.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that a person reads. */
final class Lines {

    /** Letters and marks that fonts draw as nothing: fillers, joiners, selectors, empty Braille. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164\\uFE00-\\uFE0F"
                            + "\\uFFA0\\uFFF0-\\uFFFB\\x{E0000}-\\x{E0FFF}]");

    private Lines() {}

    static @Nullable String problemOfLine(String text) {
        return problem(
                text,
                Lines::breaksALine,
                "The text holds a line break or another control character; remove it.");
    }

    static @Nullable String problemOfText(String text) {
        return problem(
                text,
                c -> breaksALine(c) && c != '\n' && c != '\r' && c != '\t',
                "The text holds a control character; only line breaks and tabs are taken.");
    }

    private static @Nullable String problem(String text, IntPredicate refused, String message) {
        if (text.codePoints().anyMatch(refused)) {
            return message;
        }
        if (text.codePoints().anyMatch(Lines::isHalfACharacter)) {
            return "The text holds half of a character (a lone surrogate); send it whole.";
        }
        return text.codePoints().anyMatch(Lines::isVisible)
                ? null
                : "The text is empty. Fill it in or leave the field out.";
    }

    private static boolean breaksALine(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    static boolean isHalfACharacter(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    /**
     * Whether a character is neither a blank of any kind, such as a no-break space, nor one that
     * shows nothing by itself.
     */
    private static boolean isVisible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && !UNSEEN.matcher(Character.toString(c)).matches();
    }
}
