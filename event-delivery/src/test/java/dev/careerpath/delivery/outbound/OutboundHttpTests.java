package dev.careerpath.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Endpoints that mean harm, real ones on this machine. */
class OutboundHttpTests {

    private static final Duration SILENCE = Duration.ofMillis(700);

    @Test
    void sendsBodyAndHeadersAndReadsTheAnswer() throws IOException {
        try (Server server = Server.answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthank");
                OutboundHttp http = local()) {
            Reply reply = post(http, server.uri("127.0.0.1"));

            assertThat(reply.accepted()).isTrue();
            assertThat(reply.excerpt()).isEqualTo("thank");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /hooks HTTP/1.1")
                    .contains("webhook-id: msg_1", "Content-Type: application/json")
                    .endsWith("{}");
        }
    }

    @Test
    void connectsToTheVeryAddressThatWasCheckedUnderTheNameItWasGiven() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Resolver once =
                host -> {
                    lookups.incrementAndGet();
                    return new InetAddress[] {
                        InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})
                    };
                };
        try (Server server = Server.answering("HTTP/1.1 204 No Content\r\n\r\n");
                OutboundHttp http = through(new Targets(once, true))) {
            Reply reply = post(http, server.uri("hooks.example"));

            assertThat(reply.status()).as(reply.failure()).isEqualTo(204);
            assertThat(server.requests().getFirst())
                    .contains("Host: hooks.example:" + server.port());
            assertThat(lookups).hasValue(1);
        }
    }

    @Test
    void gainsANameThatChangesAfterTheCheckNothing() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Resolver rebinding =
                host ->
                        new InetAddress[] {
                            InetAddress.getByAddress(
                                    host,
                                    lookups.getAndIncrement() == 0
                                            ? new byte[] {93, (byte) 184, (byte) 216, 34}
                                            : new byte[] {127, 0, 0, 1})
                        };
        Targets targets = new Targets(rebinding, false);
        try (Server server = Server.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                OutboundHttp http = through(targets)) {
            String url = "https://hooks.example:" + server.port() + "/hooks";
            assertThat(targets.check(url)).hasHost("hooks.example");

            Reply reply = post(http, URI.create(url));

            assertThat(reply.status()).isZero();
            assertThat(reply.failure()).contains("no address on the public internet");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void followsNoRedirectToTheMetadataAddress() throws IOException {
        try (Server server =
                        Server.answering(
                                "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\n"
                                        + "Content-Length: 0\r\n\r\n");
                OutboundHttp http = local()) {
            Reply reply = post(http, server.uri("127.0.0.1"));

            assertThat(reply.status()).isEqualTo(302);
            assertThat(reply.accepted()).isFalse();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void waitsForNoAnswerThatDoesNotCome() throws IOException {
        try (Server server = Server.silent();
                OutboundHttp http = local()) {
            assertThat(post(http, server.uri("127.0.0.1")).failure())
                    .isEqualTo("No answer in time.");
        }
    }

    @Test
    void cutsAnAnswerWithoutEnd() throws IOException {
        try (Server server = Server.endless();
                OutboundHttp http = local()) {
            Instant began = Instant.now();

            Reply reply = post(http, server.uri("127.0.0.1"));

            assertThat(reply.accepted()).isTrue();
            assertThat(reply.excerpt()).hasSize(1_000);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(server.written()).isLessThan(20_000_000);
        }
    }

    @Test
    void takesAResetConnectionAsAFailure() throws IOException {
        try (Server server = Server.resetting();
                OutboundHttp http = local()) {
            Reply reply = post(http, server.uri("127.0.0.1"));

            assertThat(reply.status()).isZero();
            assertThat(reply.failure()).isNotBlank();
        }
    }

    @Test
    void readsWhenToComeBack() throws IOException {
        try (Server server =
                        Server.answering(
                                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
                OutboundHttp http = local()) {
            assertThat(post(http, server.uri("127.0.0.1")).retryAfter())
                    .isBetween(Instant.now().plusSeconds(110), Instant.now().plusSeconds(121));
        }
        try (Server server =
                        Server.answering(
                                "HTTP/1.1 503 Unavailable\r\nRetry-After: Tue, 24 Nov 2026 12:00:00 GMT\r\n"
                                        + "Content-Length: 0\r\n\r\n");
                OutboundHttp http = local()) {
            assertThat(post(http, server.uri("127.0.0.1")).retryAfter())
                    .isEqualTo("2026-11-24T12:00:00Z");
        }
    }

    private static Reply post(OutboundHttp http, URI target) {
        return http.post(
                target,
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("webhook-id", "msg_1"));
    }

    private static OutboundHttp local() {
        return through(new Targets(Resolver.SYSTEM, true));
    }

    private static OutboundHttp through(Targets targets) {
        return new OutboundHttp(targets, SILENCE, SILENCE, 4, Clock.systemUTC());
    }
}
