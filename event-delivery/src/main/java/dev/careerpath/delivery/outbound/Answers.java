package dev.careerpath.delivery.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What a target answered, or why it did not. */
final class Answers {

    /** The most of an answer that is read; then its connection is cut. */
    private static final int READ_AT_MOST = 16 << 10;

    private static final int EXCERPT = 1_000;

    private Answers() {}

    /** The beginning of the body, read no further than it must be. */
    static String excerpt(ClassicHttpResponse response, HttpUriRequestBase request)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            response.close();
            return "";
        }
        InputStream content = entity.getContent();
        byte[] read = content.readNBytes(READ_AT_MOST);
        if (read.length == READ_AT_MOST && content.read() != -1) {
            // Closing the stream would read all the rest first, which may have no end.
            request.cancel();
        } else {
            content.close();
        }
        String text = new String(read, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), EXCERPT));
    }

    /** When the target wants to be asked again; null when it does not say so. */
    static @Nullable Instant retryAfter(@Nullable Header header, Instant now) {
        if (header == null || header.getValue() == null) {
            return null;
        }
        String value = header.getValue().strip();
        try {
            return value.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(value))
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Why there is no answer, for people. */
    static String reason(IOException failure) {
        return switch (failure) {
            case ForbiddenTarget e -> e.reason();
            case UnknownHostException _ -> "The host has no address.";
            case SocketTimeoutException _ -> "No answer in time.";
            case ConnectException _ -> "No connection.";
            case SSLException _ -> "The secure connection failed; check the certificate.";
            case NoHttpResponseException _ -> "The connection was closed without an answer.";
            default -> "The connection broke.";
        };
    }
}
