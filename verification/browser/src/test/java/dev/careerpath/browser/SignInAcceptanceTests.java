package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.careerpath.identity.IdentityServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    private static Process edge;

    @BeforeAll
    static void start() throws IOException {
        provider = IdentityServer.start(EDGE);
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
                                "openid,profile,own:read"));
        edge = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    @AfterAll
    static void stop() {
        edge.destroy();
        provider.close();
    }

    @Test
    void leadsThroughTheProviderAndBackAndLeavesNoTokenInThePage(Chromium chromium) {
        BrowserContext window = chromium.window(Mode.LIGHT);
        Page page = window.newPage();
        awaitEdge(page);
        page.locator("main a:text-is('Sign in')").click();
        page.locator("input[name=username]").fill("ada");
        page.locator("input[name=password]").fill("lovelace");
        page.locator("button[type=submit]").click();

        page.locator(".account").getByText("Ada Lovelace").waitFor();
        assertThat(page.url()).isEqualTo(EDGE + "/");
        page.getByText("Part of the system is down").waitFor();
        Visitor.assertNoTokenIn(page);
        assertThat(window.cookies().stream().map(it -> it.httpOnly)).containsOnly(true);

        page.locator(".account button:text-is('Sign out')").click();
        page.locator("main h1:text-is('Sign in')").waitFor();
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
