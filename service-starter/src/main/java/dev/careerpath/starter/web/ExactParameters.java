package dev.careerpath.starter.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/**
 * Reads parameters as strictly as bodies: the framework would take {@code yes} for true, {@code
 * 0x10} and {@code 1 6} for 16, {@code " CTO "} for CTO and {@code NaN} for a number. An empty one
 * counts as left out.
 */
public final class ExactParameters {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(?:\\.[0-9]{1,19})?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    /** As RFC 3339 has it; a year of more figures is too far away for the store. */
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{1,40}");

    private ExactParameters() {}

    /** Takes the place of the framework's own ways of reading them. */
    public static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, Integer.class, exact(WHOLE, Integer::valueOf));
        registry.addConverter(String.class, Long.class, exact(WHOLE, Long::valueOf));
        registry.addConverter(String.class, Double.class, exact(NUMBER, Double::valueOf));
        registry.addConverter(String.class, Boolean.class, exact(BOOLEAN, Boolean::valueOf));
        registry.addConverter(String.class, Instant.class, exact(TIME, Instant::parse));
        registry.addConverterFactory(new Constants());
    }

    /** Whether a text that is not empty may be read as this type; any may as other types. */
    static boolean isExact(Class<?> type, String text) {
        if (type == Integer.class
                || type == int.class
                || type == Long.class
                || type == long.class) {
            return WHOLE.matcher(text).matches();
        }
        if (type == Double.class || type == double.class) {
            return NUMBER.matcher(text).matches();
        }
        if (type == Boolean.class || type == boolean.class) {
            return BOOLEAN.matcher(text).matches();
        }
        if (type == Instant.class) {
            return TIME.matcher(text).matches();
        }
        return !type.isEnum()
                || Arrays.stream(type.getEnumConstants())
                        .anyMatch(one -> ((Enum<?>) one).name().equals(text));
    }

    /** Gives nothing for an empty text, as the framework's own do. */
    @SuppressWarnings("NullAway")
    private static <T> Converter<String, T> exact(Pattern form, Function<String, T> read) {
        return text -> {
            if (text.isEmpty()) {
                return null;
            }
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("This is in another form.");
            }
            return read.apply(text);
        };
    }

    @SuppressWarnings({"NullAway", "rawtypes", "unchecked"})
    private static final class Constants implements ConverterFactory<String, Enum> {

        @Override
        public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
            return text -> text.isEmpty() ? null : (E) Enum.valueOf((Class) type, text);
        }
    }
}
