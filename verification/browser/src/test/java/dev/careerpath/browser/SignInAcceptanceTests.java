package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.identity.IdentityServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out at an organisation's own provider, at an edge whose services are down. */
@InTheBrowser
class SignInAcceptanceTests {

    private static final int PORT = freePort();
    private static final String EDGE = "http://127.0.0.1:" + PORT;

    @SuppressWarnings("NullAway.Init")
    private static IdentityServer provider;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedKafka broker;

    @SuppressWarnings("NullAway.Init")
    private static Process edge;

    @BeforeAll
    static void start() throws IOException {
        provider = IdentityServer.start(EDGE);
        broker = EmbeddedKafka.start(Files.createTempDirectory("edge"), 0);
        Path log = Path.of(System.getProperty("acceptance.target", "target"), "edge.log");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // A jar within a jar is read under a lock that a virtual thread may hold
                        // without a processor, while threads that load classes keep all there are.
                        "-Djdk.virtualThreadScheduler.parallelism=16",
                        "-jar",
                        jar().toString());
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT",
                                Integer.toString(PORT),
                                "PUBLIC_URL",
                                EDGE,
                                "JWT_ISSUER_URI",
                                provider.uri(),
                                "OIDC_ISSUER_URI",
                                provider.uri(),
                                "OIDC_CLIENT_ID",
                                IdentityServer.CLIENT,
                                "OIDC_CLIENT_SECRET",
                                IdentityServer.SECRET,
                                "OIDC_SCOPES",
                                "openid,profile,own:read",
                                "JWT_CLOCK_SKEW",
                                "0s",
                                "KAFKA_BOOTSTRAP_SERVERS",
                                broker.bootstrapServers()));
        edge = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    @AfterAll
    static void stop() {
        edge.destroy();
        broker.close();
        provider.close();
    }

    @Test
    void leadsThroughTheProviderAndBackAndLeavesNoTokenInThePage(Chromium chromium) {
        BrowserContext window = chromium.window(Mode.LIGHT);
        Page page = window.newPage();
        signIn(page);
        assertThat(page.url()).isEqualTo(EDGE + "/");
        page.getByText("Part of the system is down").waitFor();
        Visitor.assertNoTokenIn(page);
        assertThat(window.cookies().stream().map(it -> it.httpOnly)).containsOnly(true);

        page.locator(".account button:text-is('Sign out')").click();
        page.locator("main h1:text-is('Sign in')").waitFor();
    }

    @Test
    void goesOnWithAFreshTokenAndEndsWhenTheProviderSaysSo(Chromium chromium) throws Exception {
        BrowserContext window = chromium.window(Mode.LIGHT);
        Page page = window.newPage();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        signIn(page);

        assertThat(asked)
                .filteredOn(it -> it.startsWith(provider.uri() + "/oauth2/authorize"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it)
                                .contains("code_challenge=", "code_challenge_method=S256")
                                .doesNotContain("code_verifier"));
        String first = cookie(window);
        page.waitForCondition(() -> {
            page.waitForTimeout(1000);
            assertThat(signedIn(page)).isTrue();
            return !cookie(window).equals(first);
        });

        assertThat(logout("ada")).isEqualTo(200);

        assertThat(signedIn(page)).isFalse();
        page.navigate(EDGE + "/readiness");
        page.locator("main a:text-is('Sign in')").waitFor();
        Visitor.assertNoTokenIn(page);
    }

    private static void signIn(Page page) {
        awaitEdge(page);
        page.locator("main a:text-is('Sign in')").click();
        page.locator("input[name=username]").fill("ada");
        page.locator("input[name=password]").fill("lovelace");
        page.locator("button[type=submit]").click();
        page.locator(".account").getByText("Ada Lovelace").waitFor();
    }

    private static boolean signedIn(Page page) {
        return (Boolean)
                page.evaluate("fetch('/session').then(it => it.json()).then(it => it.signedIn)");
    }

    private static String cookie(BrowserContext window) {
        return window.cookies().stream()
                .filter(it -> it.name.equals("career-path"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    /** What the provider sends, from machine to machine. */
    private static int logout(String subject) throws Exception {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(provider.uri())
                        .audience(IdentityServer.CLIENT)
                        .subject(subject)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim(
                                "events",
                                Map.of(
                                        "http://schemas.openid.net/event/backchannel-logout",
                                        Map.of()))
                        .build();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                EDGE + "/logout/connect/back-channel/career-path"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "logout_token=" + provider.sign(claims)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void awaitEdge(Page page) {
        for (int tries = 0; ; tries++) {
            try {
                page.navigate(EDGE + "/readiness");
                return;
            } catch (RuntimeException notYet) {
                if (tries == 100) {
                    throw notYet;
                }
                page.waitForTimeout(500);
            }
        }
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("edge/target"), "*-SNAPSHOT.jar")) {
            return files.iterator().next();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
