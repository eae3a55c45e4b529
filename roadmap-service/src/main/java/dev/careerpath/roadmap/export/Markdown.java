package dev.careerpath.roadmap.export;

import java.util.regex.Pattern;

/** Text of others inside Markdown: it stays what it is, whatever characters it holds. */
final class Markdown {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    private static final Pattern BLOCK = Pattern.compile("^[#+=-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");

    private Markdown() {}

    /** On one line, without any character that Markdown or HTML would read as its own. */
    static String escaped(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String safe = SPECIAL.matcher(line).replaceAll("\\\\$0");
        safe = BLOCK.matcher(safe).replaceFirst("\\\\$0");
        return NUMBERED.matcher(safe).replaceFirst("$1\\\\$2");
    }
}
