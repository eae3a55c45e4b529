package dev.careerpath.starter.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as people have them: RFC 5321 without quotes, RFC 6531 with other letters. */
final class EmailAddresses {

    private static final String LETTER = "\\p{L}\\p{M}\\p{N}";
    private static final String ATOM = "[" + LETTER + "!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL =
            "[" + LETTER + "](?:[" + LETTER + "-]{0,61}[" + LETTER + "])?";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?=.{1,64}@)"
                            + ATOM
                            + "(?:\\."
                            + ATOM
                            + ")*@(?:"
                            + LABEL
                            + "\\.)+(?=\\P{N})"
                            + LABEL);
    private static final int LONGEST = 254;

    private EmailAddresses() {}

    static @Nullable String problem(String text) {
        boolean right = text.length() <= LONGEST && ADDRESS.matcher(text).matches();
        return right ? null : "This is no e-mail address, such as ada@example.org.";
    }
}
