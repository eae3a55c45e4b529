package dev.careerpath.web.packing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet without its comments and needless white space; texts stay to the letter. */
final class StyleSheet {

    /** What stays of each part is its group; a comment and the space after it have none. */
    private static final Pattern PARTS =
            Pattern.compile(
                    "('(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\")"
                            + "|/\\*.*?\\*/\\s*"
                            + "|\\s*(?:;\\s*)?(})\\s*"
                            + "|\\s*([{;,])\\s*"
                            + "|(:)\\s+"
                            + "|\\s*(\\s)",
                    Pattern.DOTALL);

    private StyleSheet() {}

    static String packed(String source) {
        Matcher part = PARTS.matcher(source);
        StringBuilder packed = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(packed, "");
            for (int kind = 1; kind <= 4; kind++) {
                if (part.group(kind) != null) {
                    packed.append(part.group(kind));
                }
            }
            packed.append(part.group(5) != null ? " " : "");
        }
        return part.appendTail(packed).toString().strip();
    }
}
