package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.Edge;
import dev.careerpath.edge.StandIn;
import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.identity.IdentityServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider ends sessions, at one edge and at all (OpenID Connect Back-Channel Logout). */
class BackChannelIntegrationTests {

    private static final int PORT = Browser.freePort();
    private static final String EDGE = "http://127.0.0.1:" + PORT;
    private static final IdentityServer PROVIDER = IdentityServer.start(EDGE);
    private static final EmbeddedKafka BROKER = EmbeddedKafka.start(folder(), 0);
    private static final Path KEY = key();
    private static final HttpServer SERVICE =
            StandIn.start(Map.of("/", BackChannelIntegrationTests::answer));
    private static ConfigurableApplicationContext first;

    private final Browser browser = new Browser(EDGE, PROVIDER.uri());

    @BeforeAll
    static void start() {
        first = edge(PORT);
    }

    @AfterAll
    static void stop() {
        first.close();
        PROVIDER.close();
        BROKER.close();
        SERVICE.stop(0);
    }

    @Test
    void endsEverySessionOfAPersonWhenTheProviderSaysSo() throws Exception {
        browser.signIn();
        assertThat(asked(EDGE)).isEqualTo(204);

        for (JWTClaimsSet bad :
                List.of(
                        claims().audience("somebody-else").build(),
                        claims().issuer("https://somebody.else").build(),
                        claims().claim("events", null).build(),
                        claims().claim("nonce", "n").build(),
                        claims().claim("exp", null).build(),
                        claims().expirationTime(ago(Duration.ofHours(1))).build(),
                        claims().claim("sub", null).build(),
                        claims().issueTime(ago(Duration.ofHours(-1))).build())) {
            assertThat(logout(bad)).as(bad.toString()).isEqualTo(400);
        }
        assertThat(post("logout_token=x")).isEqualTo(400);
        assertThat(post("nothing=x")).isEqualTo(400);
        assertThat(logout(claims().subject("bob").build())).isEqualTo(200);
        assertThat(logout(claims().issueTime(ago(Duration.ofMinutes(5))).build())).isEqualTo(200);
        assertThat(asked(EDGE)).isEqualTo(204);

        assertThat(logout(claims().build())).isEqualTo(200);
        assertThat(asked(EDGE)).isEqualTo(401);
    }

    @Test
    void aSignOutReachesEveryReplicaAndThoseThatStartLater() throws Exception {
        try (var other = edge(0)) {
            browser.signIn();
            String session = browser.cookie();
            String sid = sid();
            String there =
                    "http://127.0.0.1:" + other.getEnvironment().getProperty("local.server.port");
            assertThat(asked(there, session)).isEqualTo(204);
            assertThat(logout(claims().claim("sid", "another-session").build())).isEqualTo(200);
            assertThat(asked(there, session)).isEqualTo(204);

            assertThat(logout(claims().claim("sid", sid).build())).isEqualTo(200);

            Awaitility.await()
                    .untilAsserted(() -> assertThat(asked(there, session)).isEqualTo(401));
            try (var later = edge(0)) {
                String late =
                        "http://127.0.0.1:"
                                + later.getEnvironment().getProperty("local.server.port");
                Awaitility.await()
                        .untilAsserted(() -> assertThat(asked(late, session)).isEqualTo(401));
            }
        }
    }

    private int asked(String edge) throws Exception {
        return asked(edge, browser.cookie());
    }

    /** What a service answers to a request with that session. */
    private static int asked(String edge, String session) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(edge + "/v1/profiles"))
                                .header("Cookie", "career-path=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void answer(HttpExchange asked) throws IOException {
        asked.sendResponseHeaders(
                asked.getRequestHeaders().containsKey("Authorization") ? 204 : 401, -1);
        asked.close();
    }

    /** The provider's name for this session, as it stands in the id token. */
    private String sid() throws Exception {
        browser.signOut();
        String hint =
                Browser.location(browser.get(EDGE + "/oauth2/sign-out"))
                        .replaceAll(".*id_token_hint=", "");
        return SignedJWT.parse(hint).getJWTClaimsSet().getStringClaim("sid");
    }

    private static ConfigurableApplicationContext edge(int port) {
        return new SpringApplicationBuilder(Edge.class)
                .run(
                        "--SERVER_PORT=" + port,
                        "--PUBLIC_URL=" + EDGE,
                        "--careerpath.tokens.issuer=" + PROVIDER.uri(),
                        "--OIDC_ISSUER_URI=" + PROVIDER.uri(),
                        "--OIDC_CLIENT_ID=" + IdentityServer.CLIENT,
                        "--OIDC_CLIENT_SECRET=" + IdentityServer.SECRET,
                        "--KAFKA_BOOTSTRAP_SERVERS=" + BROKER.bootstrapServers(),
                        "--SESSION_KEY=" + KEY,
                        "--PROFILE_URI=" + StandIn.uri(SERVICE));
    }

    private static int logout(JWTClaimsSet claims) throws Exception {
        return post("logout_token=" + PROVIDER.sign(claims));
    }

    private static int post(String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                EDGE + "/logout/connect/back-channel/career-path"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.uri())
                .audience(List.of(IdentityServer.CLIENT))
                .subject("ada")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID("logout-" + System.nanoTime())
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("edge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path key() {
        try {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Files.writeString(
                    folder().resolve("session.key"), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
