package dev.careerpath.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request head that no proper client lets out: bare control characters, broken escapes. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final List<String> PATHS =
            List.of(
                    "%",
                    "%zz",
                    "%c0%ae%c0%ae",
                    ";a=b",
                    "//",
                    "/../..",
                    "\\",
                    "\u0001",
                    "\u00ff",
                    "%0d%0aX: 1",
                    "?a=%",
                    "?limit=%00",
                    "?limit[$ne]=1",
                    "?limit=1&limit=2",
                    "?%24where=1",
                    "?profileId=%ff");
    private static final List<String> HEADERS =
            List.of(
                    "X-Correlation-Id: a\u0000b",
                    "X-Correlation-Id: \u0085\u2028",
                    "Idempotency-Key: \u0001",
                    "If-Match: \u00ff\u00fe",
                    "Last-Event-ID: \u007f",
                    "Content-Length: -1",
                    "Content-Length: 5",
                    "Transfer-Encoding: chunked, identity",
                    "X : a",
                    ": nothing",
                    "Host: b",
                    "Expect: 200-ok",
                    "Accept: \t/\t",
                    "Content-Type: application/json; charset=\u0001",
                    "Content-Type: ;",
                    "Content-Encoding: gzip",
                    "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AA");

    private RawRequest() {}

    static String head(String method, String path, String token, Random random) {
        String odd = random.nextInt(3) == 0 ? "" : PATHS.get(random.nextInt(PATHS.size()));
        String header = HEADERS.get(random.nextInt(HEADERS.size()));
        return "%s %s%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                .formatted(
                        method, path, odd, token, odd.isEmpty() ? header : "X-Odd: " + odd.strip());
    }

    /** The status it is answered with, or {@link Tally#HUNG_UP}. */
    static int send(URI server, String head) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            Matcher status =
                    STATUS.matcher(new String(in.readNBytes(16), StandardCharsets.ISO_8859_1));
            return status.lookingAt() ? Integer.parseInt(status.group(1)) : Tally.HUNG_UP;
        }
    }
}
