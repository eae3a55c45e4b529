package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.careerpath.edge.StandIn;
import dev.careerpath.identity.IdentityServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Streams and tools that are under way when whoever began them is signed out. */
class SignedOutMeanwhileIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Replicas EDGES =
            new Replicas(
                    StandIn.start(
                            Map.of(
                                    "/v1/",
                                    SignedOutMeanwhileIntegrationTests::stream,
                                    "/v1/assessments/",
                                    SignedOutMeanwhileIntegrationTests::slow)));
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    /** A sign-out counts to the end of its second. */
    @BeforeEach
    void aSecondLater() throws InterruptedException {
        Thread.sleep(1_100);
    }

    @AfterAll
    static void stop() {
        EDGES.close();
    }

    @Test
    void theProviderEndsStreamsAtEveryReplica() throws Exception {
        try (var other = EDGES.another()) {
            Browser browser = EDGES.browser();
            browser.signIn();
            var here = stream(EDGES.first(), "/v1/events", browser.cookie());
            var there = stream(Replicas.uri(other), "/v1/events", browser.cookie());
            var progress = stream(EDGES.first(), "/v1/imports/1/events", browser.cookie());
            assertThat(EDGES.logout(EDGES.claims().subject("bob").build())).isEqualTo(200);
            assertOpen(here, there, progress);

            assertThat(EDGES.logout(EDGES.claims().build())).isEqualTo(200);

            assertEnd(here, there, progress);
        }
    }

    @Test
    void whoSignsOutEndsTheStreamsOfThatBrowserAlone() throws Exception {
        try (var other = EDGES.another()) {
            Browser browser = EDGES.browser();
            browser.signIn();
            String copied = browser.cookie();
            var here = stream(EDGES.first(), "/v1/events", copied);
            var there = stream(Replicas.uri(other), "/v1/events", copied);
            Browser elsewhere = EDGES.browser();
            elsewhere.signIn();
            var goesOn = stream(EDGES.first(), "/v1/events", elsewhere.cookie());

            browser.signOut();

            assertEnd(here, there);
            assertOpen(goesOn);
            var who =
                    HTTP.send(
                            request(EDGES.first(), "/session", "Cookie", "career-path=" + copied)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(who.body()).contains("\"signedIn\":false");
        }
    }

    @Test
    void aTokenOfAnEndedSignInCountsNoLonger() throws Exception {
        String token = "Bearer " + machine();
        var open = stream(EDGES.first(), "/v1/events", "Authorization", token);

        assertThat(EDGES.logout(EDGES.claims().subject(IdentityServer.MACHINE).build()))
                .isEqualTo(200);

        assertEnd(open);
        var again =
                HTTP.send(
                        request(EDGES.first(), "/v1/events", "Authorization", token).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token", "has ended");
    }

    @Test
    void aToolThatWaitsForAServiceStopsAndSaysWhy() throws Exception {
        Browser browser = EDGES.browser();
        browser.signIn();
        var called =
                HTTP.sendAsync(
                        request(EDGES.first(), "/mcp", "Cookie", "career-path=" + browser.cookie())
                                .header("X-Career-Path", "web")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json, text/event-stream")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":
                                                 {"name":"read_readiness","arguments":{"profileId":"slow"}}}
                                                """))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(ASKED.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(EDGES.logout(EDGES.claims().build())).isEqualTo(200);

        var answer = called.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.body()).contains("\"isError\":true", "sign in again");
    }

    private static void assertOpen(CompletableFuture<?>... streams) throws Exception {
        Thread.sleep(500);
        assertThat(streams).allSatisfy(stream -> assertThat(stream).isNotDone());
    }

    /** Whole, so that the caller asks again and learns why. */
    private static void assertEnd(CompletableFuture<?>... streams) {
        assertThat(streams).allSatisfy(stream -> assertThat(stream).succeedsWithin(SOON));
    }

    private static CompletableFuture<Void> stream(String edge, String path, String session)
            throws Exception {
        return stream(edge, path, "Cookie", "career-path=" + session);
    }

    /** Opens one; the future is done when it has ended. */
    private static CompletableFuture<Void> stream(
            String edge, String path, String header, String value) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        var all =
                HTTP.sendAsync(
                                request(edge, path, header, value).build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .thenAcceptAsync(answer -> answer.body().forEach(_ -> begun.countDown()));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return all;
    }

    private static HttpRequest.Builder request(
            String edge, String path, String header, String value) {
        return HttpRequest.newBuilder(URI.create(edge + path)).header(header, value);
    }

    private static String machine() throws Exception {
        String login = IdentityServer.MACHINE + ":" + IdentityServer.MACHINE_SECRET;
        var given =
                HTTP.send(
                        request(
                                        EDGES.provider(),
                                        "/oauth2/token",
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                login.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&scope=roadmaps:read"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(given.body()).at("/access_token").asString();
    }

    private static void stream(HttpExchange asked) throws IOException {
        asked.getResponseHeaders().add("Content-Type", "text/event-stream");
        asked.sendResponseHeaders(200, 0);
        try (OutputStream out = asked.getResponseBody()) {
            while (true) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void slow(HttpExchange asked) throws IOException {
        ASKED.countDown();
        try {
            Thread.sleep(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asked.sendResponseHeaders(404, -1);
    }
}
