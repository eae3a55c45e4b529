package dev.careerpath.delivery.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Posts to targets that are allowed; one pool of connections for all of them. */
public final class OutboundHttp implements AutoCloseable {

    /** The most of an answer that is read; then its connection is cut. */
    private static final int READ_AT_MOST = 16 << 10;

    private static final int EXCERPT = 1_000;
    private static final int CONNECTIONS = 2_000;

    private final CloseableHttpClient client;
    private final Clock clock;

    /**
     * @param connect the longest wait for a connection
     * @param silence the longest wait for the next byte; the caller limits the whole
     * @param perTarget connections to one host at most
     */
    public OutboundHttp(
            Targets targets, Duration connect, Duration silence, int perTarget, Clock clock) {
        this.clock = clock;
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(targets.pinned())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(perTarget)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(timeout(connect))
                                        .setSocketTimeout(timeout(silence))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                                        .setTimeToLive(TimeValue.ofMinutes(5))
                                        .build())
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setRedirectsEnabled(false)
                                        .setResponseTimeout(timeout(silence))
                                        .setConnectionRequestTimeout(timeout(connect))
                                        .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                                        .build())
                        .setUserAgent("career-path-webhooks")
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .evictIdleConnections(TimeValue.ofSeconds(60))
                        .build();
    }

    /**
     * Posts and waits. An interrupt cuts the connection.
     *
     * @return what came of it; a failure is a reply too
     */
    public Reply post(URI target, String contentType, byte[] body, Map<String, String> headers) {
        HttpPost request = new HttpPost(target);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        return send(request, headers);
    }

    /** As {@link #post}, without a body. */
    public Reply get(URI target, Map<String, String> headers) {
        return send(new HttpGet(target), headers);
    }

    private Reply send(HttpUriRequestBase request, Map<String, String> headers) {
        headers.forEach(request::setHeader);
        Instant began = clock.instant();
        try {
            ClassicHttpResponse response =
                    client.executeOpen(null, request, HttpClientContext.create());
            String excerpt = excerpt(response, request);
            return new Reply(
                    response.getCode(),
                    excerpt,
                    null,
                    retryAfter(response.getFirstHeader("Retry-After"), clock.instant()),
                    Duration.between(began, clock.instant()));
        } catch (IOException e) {
            return Reply.none(reason(e), Duration.between(began, clock.instant()));
        } finally {
            // Without effect on a connection that is back in the pool; cuts any other.
            request.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static String excerpt(ClassicHttpResponse response, HttpUriRequestBase request)
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

    private static @Nullable Instant retryAfter(@Nullable Header header, Instant now) {
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

    private static String reason(IOException failure) {
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

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
