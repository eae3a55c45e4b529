package dev.careerpath.roadmap.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a text says that something takes. "For a quarter" is 13 weeks, "after 90 days" is 13.
 * What only bounds it from above ("within two weeks") or looks further ahead ("the next two years")
 * says nothing of it.
 */
final class WeeksInWords {

    private static final int WEEKS_A_YEAR = 52;
    private static final int MONTHS_A_YEAR = 12;
    private static final int DAYS_A_WEEK = 7;
    private static final List<String> NUMBERS =
            List.of(
                    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final Map<String, Double> WEEKS =
            Map.of(
                    "day", 1.0 / DAYS_A_WEEK,
                    "week", 1.0,
                    "month", (double) WEEKS_A_YEAR / MONTHS_A_YEAR,
                    "quarter", WEEKS_A_YEAR / 4.0,
                    "year", (double) WEEKS_A_YEAR);
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?<before>\\b[a-z]+ )?\\b(?<count>half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+)[ -](?:full |whole )?(?<unit>day|week|month|quarter|year)s?\\b");
    private static final List<String> NOT_A_DURATION =
            List.of(
                    "next", "first", "coming", "within", "most", "under", "hour", "hours", "times",
                    "once", "twice", "day", "days", "last", "past", "in", "horizon", "than",
                    "costs", "earlier");

    private WeeksInWords() {}

    /** The longest span in the text, in whole weeks; 0 when it names none. */
    static int atLeast(String text) {
        Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        double most = 0;
        while (span.find()) {
            String before = span.group("before");
            if (before == null || !NOT_A_DURATION.contains(before.strip())) {
                most =
                        Math.max(
                                most,
                                count(span.group("count"))
                                        * WEEKS.getOrDefault(span.group("unit"), 0.0));
            }
        }
        return (int) Math.round(most);
    }

    private static double count(String word) {
        if (word.startsWith("half")) {
            return 0.5;
        }
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        int number = NUMBERS.indexOf(word);
        return number > 0 ? number : Integer.parseInt(word);
    }
}
