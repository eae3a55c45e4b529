package dev.careerpath.delivery.outbound;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Posts to targets that are allowed; one pool of connections for all of them. */
public final class OutboundHttp implements AutoCloseable {

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
            String excerpt = Answers.excerpt(response, request);
            return new Reply(
                    response.getCode(),
                    excerpt,
                    null,
                    Answers.retryAfter(response.getFirstHeader("Retry-After"), clock.instant()),
                    Duration.between(began, clock.instant()));
        } catch (IOException e) {
            return Reply.none(Answers.reason(e), Duration.between(began, clock.instant()));
        } finally {
            // Without effect on a connection that is back in the pool; cuts any other.
            request.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
