package dev.careerpath.web.packing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script without its comments and needless white space. Texts, patterns and what stands in
 * templates stay to the letter, but for the lines of markup, which become one. A line break goes
 * only where the language cannot end a statement.
 */
final class Script {

    private static final Pattern SPACE = Pattern.compile("[\\s\\ufeff]+");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern PATTERN =
            Pattern.compile("/(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*+])++/\\w*+");
    static final Pattern WORD = Pattern.compile("[\\w$#\\u0080-\\uffff]+");

    /** What Lit's templates begin with; to HTML any white space is one space. */
    private static final Set<String> MARKUP = Set.of("html", "svg");

    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    private final String source;
    private final StringBuilder packed = new StringBuilder();

    /** The templates that are open. */
    private final Deque<Template> templates = new ArrayDeque<>();

    private int at;
    private int braces;
    private String gap = "";
    private String last = "";

    /**
     * A template in whose insertion the rest stands.
     *
     * @param markup whether it is Lit's
     * @param braces that were open around it
     */
    private record Template(boolean markup, int braces) {}

    private Script(String source) {
        this.source = source;
    }

    /**
     * The same script, shorter.
     *
     * @throws IllegalArgumentException for a text or template that does not end
     */
    static String packed(String source) {
        return new Script(source).read();
    }

    private String read() {
        while (at < source.length()) {
            String found;
            if ((found = next(SPACE)) != null || (found = next(COMMENT)) != null) {
                gap = gap.contains("\n") || found.contains("\n") ? "\n" : " ";
            } else if ((found = next(WORD)) != null) {
                // Shorter, and the same for whoever only reads it.
                add(found.equals("const") && !last.equals(".") ? "let" : found);
            } else if ((found = next(TEXT)) != null
                    || (NeededSpace.valueMayFollow(last) && (found = next(PATTERN)) != null)) {
                add(found);
            } else {
                sign(source.charAt(at));
            }
        }
        if (!templates.isEmpty()) {
            throw new IllegalArgumentException("A template does not end");
        }
        return packed.toString();
    }

    private void sign(char sign) {
        if (sign == '\'' || sign == '"') {
            throw new IllegalArgumentException("A text does not end: " + source.substring(at));
        }
        at++;
        boolean markup = MARKUP.contains(last);
        add(String.valueOf(sign));
        if (sign == '`') {
            template(markup);
        } else if (sign == '{') {
            braces++;
        } else if (sign == '}' && braces > 0) {
            braces--;
        } else if (sign == '}' && !templates.isEmpty()) {
            Template open = templates.pop();
            braces = open.braces();
            template(open.markup());
        }
    }

    /** Takes the letters of a template over, up to its end or its next insertion. */
    private void template(boolean markup) {
        for (int from = at; at < source.length(); at++) {
            char letter = source.charAt(at);
            boolean insertion = source.startsWith("${", at);
            if (letter == '\\') {
                at++;
            } else if (letter == '`' || insertion) {
                at += insertion ? 2 : 1;
                String letters = source.substring(from, at);
                packed.append(markup ? LINES.matcher(letters).replaceAll(" ") : letters);
                // An insertion begins with a value; the whole template is one.
                last = insertion ? "{" : ")";
                if (insertion) {
                    templates.push(new Template(markup, braces));
                    braces = 0;
                }
                return;
            }
        }
        throw new IllegalArgumentException("A template does not end");
    }

    private @Nullable String next(Pattern kind) {
        Matcher matcher = kind.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void add(String part) {
        if (!packed.isEmpty()
                && !gap.isEmpty()
                && NeededSpace.isNeeded(packed, last, gap, part.charAt(0))) {
            packed.append(gap);
        }
        packed.append(part);
        gap = "";
        last = part;
    }
}
