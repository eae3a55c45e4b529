package dev.careerpath.starter.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a kind of text must be like; its name is the {@code format} in JSON Schemas. */
public enum TextRule {

    /** Visible text on one line. */
    SINGLE_LINE("single-line", "a text on one line", Lines::problemOfLine),

    /** Visible text that may have line breaks and tabs. */
    MULTI_LINE("multi-line", "a text", Lines::problemOfText),

    /** A web address with http or https, also with letters beyond ASCII (RFC 3987). */
    WEB_ADDRESS("iri", "a web address that starts with https:// or http://", WebAddresses::problem),

    /** An e-mail address without quotes or comments, also with letters beyond ASCII (RFC 6531). */
    EMAIL("idn-email", "an e-mail address, such as ada@example.org", EmailAddresses::problem),

    /** A name of the tz database. */
    TIME_ZONE("time-zone", "an IANA time zone, such as Europe/London", TextRule::problemOfZone),

    /** An ISO 4217 code. */
    CURRENCY("currency", "an ISO 4217 currency code, such as EUR", TextRule::problemOfCurrency),

    /** A day, yyyy-MM-dd. */
    DATE("date", "a date such as 2027-11-30", TextRule::problemOfDate);

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private final String format;
    private final String expected;
    private final Function<String, @Nullable String> problem;

    TextRule(String format, String expected, Function<String, @Nullable String> problem) {
        this.format = format;
        this.expected = expected;
        this.problem = problem;
    }

    /** The value of {@code format} in a JSON Schema. */
    public String format() {
        return format;
    }

    /** What the rule expects, to end the sentence "This is required:". */
    public String expected() {
        return expected;
    }

    /** What is wrong with the text and how to mend it; null when it is right. */
    public @Nullable String problem(String text) {
        return problem.apply(text);
    }

    private static @Nullable String problemOfZone(String text) {
        return TimeZones.isKnown(text)
                ? null
                : "This is no IANA time zone, such as Europe/London. Leave it out for UTC.";
    }

    private static @Nullable String problemOfCurrency(String text) {
        return CURRENCIES.contains(text) ? null : "This is no ISO 4217 currency code, such as EUR.";
    }

    private static @Nullable String problemOfDate(String text) {
        try {
            if (ISO_DATE.matcher(text).matches()) {
                LocalDate.parse(text);
                return null;
            }
        } catch (DateTimeException e) {
            // Answered below, as every other text that is no date.
        }
        return "This is no date in the form yyyy-MM-dd, such as 2027-11-30.";
    }
}
