package dev.careerpath.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Headers that a framework reads by itself, with values it does not expect. */
final class OddHeaders {

    private static final List<String> NAMES =
            List.of(
                    "Accept",
                    "Accept-Charset",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Access-Control-Request-Method",
                    "Content-Encoding",
                    "Content-Language",
                    "Cookie",
                    "Forwarded",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Unmodified-Since",
                    "Last-Event-ID",
                    "Origin",
                    "Range",
                    "Referer",
                    "TE",
                    "Trailer",
                    "X-Correlation-Id",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Proto",
                    "X-HTTP-Method-Override",
                    "baggage",
                    "traceparent",
                    "tracestate");
    private static final List<String> VALUES =
            List.of(
                    "application/xml",
                    "text/html",
                    "text/event-stream",
                    "*/*;q=abc",
                    "a/b/c",
                    "gzip",
                    "utf-16",
                    "zz-ZZ-#",
                    "bytes=5-1",
                    "bytes=0-999999999999999999999",
                    "DELETE",
                    "for=\"[::1\";proto=x;host=:::",
                    "host:port",
                    "[::1",
                    "70000",
                    "gopher",
                    "http://",
                    "null",
                    "Tue, 99 Foo 2026 99:99:99 GMT",
                    "00-00000000000000000000000000000000-0000000000000000-01",
                    "0-0-999999999");
    private static final List<String> TOKENS =
            List.of(
                    "",
                    "Bearer",
                    "Bearer x",
                    "Bearer a.b.c",
                    "Basic Og==",
                    "Bearer \u00e4",
                    "DPoP x");

    private OddHeaders() {}

    record Header(String name, String value) {}

    static Header any(Random random) {
        return new Header(
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean()
                        ? VALUES.get(random.nextInt(VALUES.size()))
                        : Words.text(random));
    }

    static String authorization(String token, Random random, boolean right) {
        return right || random.nextInt(40) > 0
                ? "Bearer " + token
                : TOKENS.get(random.nextInt(TOKENS.size()));
    }
}
