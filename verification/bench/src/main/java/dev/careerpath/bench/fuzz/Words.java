package dev.careerpath.bench.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Texts and numbers that programs trip over. */
final class Words {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "null",
                    "true",
                    "NaN",
                    "-1",
                    "0",
                    "1e400",
                    "99999999999999999999",
                    "{}",
                    "[]",
                    "$ne",
                    "{\"$gt\":\"\"}",
                    "../../etc/passwd",
                    "' or 1=1 --",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/a}",
                    "%00",
                    "\u0000",
                    "\r\nX-Injected: 1",
                    "\uD83D\uDE80",
                    "\uD800",
                    "\u202Eabc",
                    "2026-02-30",
                    "9999-12-31",
                    "-999999999-01-01",
                    "2026-01-01T00:00:00Z",
                    "Europe/Nowhere",
                    "CTO",
                    "strategic-thinking",
                    "https://receiver.invalid/",
                    "file:///etc/passwd",
                    "\"1\"",
                    "W/\"1\"",
                    "*",
                    "1",
                    "latest");
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "1",
                    "3.5",
                    "1e308",
                    "1e-320",
                    "-0.0",
                    "2147483648",
                    "-9223372036854775809",
                    "99999999999999999999999999",
                    "1e999",
                    "0.1234567890123456789");
    private static final int LONG = 5_000;
    private static final int DEEPEST = 8;

    private Words() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(random.nextInt(LONG));
            case 1 -> letters(random, 1 + random.nextInt(20));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    static String number(Random random) {
        return random.nextBoolean()
                ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                : Integer.toString(random.nextInt(100));
    }

    /** A value that is hardly what is asked for, and now and then no JSON at all. */
    static String json(Random random, int depth) {
        return switch (random.nextInt(11)) {
            case 0 -> "null";
            case 1 -> number(random);
            case 2 -> "\"" + number(random) + "\"";
            case 3 -> Boolean.toString(random.nextBoolean());
            case 4 -> depth < DEEPEST ? "[" + json(random, depth + 1) + "]" : "[]";
            case 5 -> depth < DEEPEST ? "{\"$ne\":" + json(random, depth + 1) + "}" : "{}";
            case 6 -> "[".repeat(random.nextInt(2_000));
            case 7 -> nested("[", "]", random);
            case 8 -> nested("{\"a\":", "}", random);
            default -> JsonMapper.shared().writeValueAsString(text(random));
        };
    }

    private static String nested(String open, String close, Random random) {
        int depth = random.nextInt(1_500);
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(1 + random.nextInt(0x2FF));
        }
        return text.toString();
    }
}
