package dev.careerpath.starter.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.ClassUtils;

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

    private static final Map<Class<?>, Pattern> FORMS =
            Map.of(
                    Integer.class, WHOLE,
                    Long.class, WHOLE,
                    Double.class, NUMBER,
                    Boolean.class, BOOLEAN,
                    Instant.class, TIME);

    private ExactParameters() {}

    /** Takes the place of the framework's own ways of reading them. */
    public static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, Integer.class, exact(Integer.class, Integer::valueOf));
        registry.addConverter(String.class, Long.class, exact(Long.class, Long::valueOf));
        registry.addConverter(String.class, Double.class, exact(Double.class, Double::valueOf));
        registry.addConverter(String.class, Boolean.class, exact(Boolean.class, Boolean::valueOf));
        registry.addConverter(String.class, Instant.class, exact(Instant.class, Instant::parse));
        registry.addConverterFactory(new Constants());
    }

    /** Whether a text that is not empty may be read as this type; any may as other types. */
    static boolean isExact(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(one -> ((Enum<?>) one).name().equals(text));
        }
        Pattern form = FORMS.get(ClassUtils.resolvePrimitiveIfNecessary(type));
        return form == null || form.matcher(text).matches();
    }

    /** Gives nothing for an empty text, as the framework's own do. */
    @SuppressWarnings("NullAway")
    private static <T> Converter<String, T> exact(Class<T> type, Function<String, T> read) {
        return text -> {
            if (text.isEmpty()) {
                return null;
            }
            if (!isExact(type, text)) {
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
