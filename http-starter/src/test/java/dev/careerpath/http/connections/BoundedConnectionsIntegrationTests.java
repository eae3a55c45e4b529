package dev.careerpath.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.http.test.SlowConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Slow callers lose their connection, and nobody else notices. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.threads.virtual.enabled=true",
            "careerpath.connections.head-within=2s",
            "careerpath.connections.body-within=2s",
            "careerpath.connections.silence=1s",
            "careerpath.connections.per-address=320",
            "careerpath.connections.streamed=/streamed",
            "careerpath.connections.slowest=100B"
        })
@ExtendWith(OutputCaptureExtension.class)
class BoundedConnectionsIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Echo.class)
    static class Application {

        @Bean
        JwtDecoder nobody() {
            return _ -> {
                throw new BadJwtException("nobody");
            };
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }

    @RestController
    static class Echo {

        @GetMapping("/")
        String hello() {
            return "hello";
        }

        @PostMapping({"/echo", "/streamed"})
        String echo(@RequestBody String body) {
            return body;
        }

        @PostMapping("/unread")
        String unread() {
            return "unread";
        }
    }

    @Test
    void closesAConnectionWhoseHeadIsNeverWhole(CapturedOutput output) throws Exception {
        try (var half = SlowConnection.sending(port, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")) {
            assertThat(half.drippingIsClosedWithin(SOON, Duration.ofMillis(200))).isTrue();
        }
        assertThat(output).containsOnlyOnce("the head of its request was not whole");
    }

    @Test
    void closesAConnectionThatSaysNothing() throws Exception {
        try (var silent = SlowConnection.sending(port, "")) {
            assertThat(silent.isClosedWithin(SOON)).isTrue();
        }
    }

    @Test
    void breaksABodyOffThatComesDropByDrop(CapturedOutput output) throws Exception {
        try (var slow = SlowConnection.sending(port, head("/echo", 1_000_000) + "x")) {
            long end = System.nanoTime() + SOON.toNanos();
            String answer = "";
            while (answer.isEmpty() && System.nanoTime() < end) {
                slow.send("x");
                answer = slow.answer(Duration.ofMillis(300));
            }
            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
            assertThat(slow.isClosedWithin(SOON)).isTrue();
        }
        assertThat(output).containsOnlyOnce("was broken off");
    }

    @Test
    void breaksABodyOffThatStops() throws Exception {
        try (var slow = SlowConnection.sending(port, head("/echo", 1_000_000) + "x")) {
            assertThat(slow.answer(SOON)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void letsAStreamedBodyTakeTheTimeItsBytesAllow() throws Exception {
        try (var steady = SlowConnection.sending(port, head("/streamed", 1_000))) {
            for (int i = 0; i < 10; i++) {
                Thread.sleep(300);
                steady.send("x".repeat(100));
            }
            assertThat(steady.answer(Duration.ofSeconds(1))).startsWith("HTTP/1.1 200");
        }
        try (var slow = SlowConnection.sending(port, head("/streamed", 1_000))) {
            assertThat(slow.drippingIsClosedWithin(SOON, Duration.ofMillis(300))).isTrue();
        }
    }

    @Test
    void answersWhoSendsABodyThatNobodyReads() throws Exception {
        var answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(at("/unread")))
                                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(500_000)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("unread");
    }

    @Test
    void goesOnServingOthersWhileHundredsAreSlow(CapturedOutput output) throws Exception {
        List<SlowConnection> slow = SlowConnection.many(300, port, head("/echo", 1_000_000) + "x");

        for (int i = 0; i < 10; i++) {
            assertThat(hello()).isEqualTo("hello");
        }
        for (SlowConnection each : slow) {
            assertThat(each.isClosedWithin(SOON)).isTrue();
            each.close();
        }
        assertThat(output).doesNotContain("OutOfMemory");
    }

    @Test
    void closesWhatIsMoreThanOneAddressMayHave(CapturedOutput output) throws Exception {
        List<SlowConnection> many = SlowConnection.many(400, port, "");
        Awaitility.await().atMost(SOON).until(() -> output.getOut().contains("were refused"));
        assertThat(many.getLast().isClosedWithin(Duration.ofMillis(500))).isTrue();
        for (SlowConnection each : many) {
            each.close();
        }
        Awaitility.await().atMost(SOON).ignoreExceptions().until(() -> hello().equals("hello"));
    }

    private String hello() throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(at("/")))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static String head(String path, int length) {
        return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, length);
    }
}
