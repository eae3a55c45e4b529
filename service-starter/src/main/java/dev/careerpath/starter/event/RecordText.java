package dev.careerpath.starter.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text as it comes in records: in UTF-8 without silent repairs, and every character whole. What is
 * not so is neither stored nor passed on, for no reader after this one would read the same.
 */
public final class RecordText {

    private static final char REPAIRED = '\uFFFD';

    private RecordText() {}

    /**
     * A text.
     *
     * @param what it is, to begin a sentence
     * @throws UnreadableEvent if it is not in UTF-8
     */
    public static String of(byte[] bytes, String what) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Only then may a byte have been repaired; looking closer is slow.
        if (text.indexOf(REPAIRED) >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw new UnreadableEvent(what + " is not in UTF-8.", e);
            }
        }
        return text;
    }

    /**
     * A text of JSON, whose escapes may not stand for half a character either.
     *
     * @param bytes null where the record has none, which is an empty text
     * @throws UnreadableEvent if it is not in UTF-8 or holds a lone surrogate
     */
    public static String ofJson(byte @Nullable [] bytes, String what) {
        String text = bytes == null ? "" : of(bytes, what);
        if (text.contains("\\u") && hasHalfACharacter(text)) {
            throw new UnreadableEvent(what + " holds half of a character (a lone surrogate).");
        }
        return text;
    }

    private static boolean hasHalfACharacter(String json) {
        boolean high = false;
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (unit == '\\' && i + 1 < json.length()) {
                i++;
                if (json.charAt(i) == 'u') {
                    unit = escaped(json, i + 1);
                    i += 4;
                }
            }
            if (high != Character.isLowSurrogate(unit)) {
                return true;
            }
            high = Character.isHighSurrogate(unit);
        }
        return high;
    }

    /** The one that four figures stand for; what is no figure, the JSON's reader refuses. */
    private static char escaped(String json, int at) {
        int unit = 0;
        for (int i = at; i < Math.min(at + 4, json.length()); i++) {
            unit = unit << 4 | Math.max(Character.digit(json.charAt(i), 16), 0);
        }
        return (char) unit;
    }
}
