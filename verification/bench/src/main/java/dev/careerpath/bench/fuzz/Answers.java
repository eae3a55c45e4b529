package dev.careerpath.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends prepared requests and learns from what is answered. */
final class Answers {

    private static final int READ_AT_MOST = 4 << 20;

    private final HttpClient http;
    private final Known known;

    Answers(HttpClient http, Known known) {
        this.http = http;
        this.known = known;
    }

    /**
     * The status; 0 if there was no answer, and {@link Tally#HUNG_UP} if a head that is no HTTP got
     * none. A stream that stays open is not waited for.
     */
    int status(OddRequests.Prepared prepared) {
        try {
            HttpRequest request = prepared.request();
            if (request == null) {
                return RawRequest.send(prepared.server(), prepared.head());
            }
            HttpResponse<InputStream> response =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            int status = response.statusCode();
            try (InputStream in = response.body()) {
                if (!header(response, "Content-Type").startsWith("text/event-stream")) {
                    String body = new String(in.readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
                    if (status >= 200 && status < 300) {
                        known.learn(
                                prepared.path(),
                                header(response, "ETag"),
                                header(response, "Location"),
                                body);
                    }
                }
            }
            String address = prepared.address();
            if (address != null && (status == 404 || status == 410)) {
                known.forget(address);
            }
            return status;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
