package dev.careerpath.assessment.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** What fields of study are called in other languages, by the English name that frameworks use. */
public final class FieldNames {

    private static final String FILE = "/framework/field-names.json";

    private FieldNames() {}

    /**
     * The names of one field; each is written as it is compared, without accents.
     *
     * @param first those that come first in what they are narrowed by, as in {@code informatique
     *     appliquée}
     * @param last those that come last, as in {@code angewandte Informatik}
     */
    public record Names(List<String> first, List<String> last) {
        public Names {
            first = List.copyOf(first);
            last = List.copyOf(last);
        }
    }

    /** All that ship with the service. */
    public static Map<String, Names> shipped() {
        try (InputStream in = FieldNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return JsonFile.JSON.readValue(in, new TypeReference<Map<String, Names>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
