package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.identity.IdentityServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out at Spring Authorization Server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"logging.structured.format.console=", "careerpath.tokens.clock-skew=0s"})
class SignInIntegrationTests {

    private static final int PORT = freePort();
    private static final String EDGE = "http://127.0.0.1:" + PORT;
    private static final IdentityServer PROVIDER = IdentityServer.start(EDGE);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("SERVER_PORT", () -> PORT);
        properties.add("PUBLIC_URL", () -> EDGE);
        properties.add("careerpath.tokens.issuer", PROVIDER::uri);
        properties.add("OIDC_ISSUER_URI", PROVIDER::uri);
        properties.add("OIDC_CLIENT_ID", () -> IdentityServer.CLIENT);
        properties.add("OIDC_CLIENT_SECRET", () -> IdentityServer.SECRET);
        properties.add("OIDC_SCOPES", () -> "openid,profile,own:read");
    }

    @AfterEach
    void asUsual() {
        IdentityServer.idTokensFor(IdentityServer.CLIENT);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void signsInWithAProofKeyAndShowsWhoItIs() throws Exception {
        JsonNode before = session();
        assertThat(before.at("/signedIn").asBoolean()).isFalse();
        assertThat(before.at("/signIn").asString()).isEqualTo("oidc");

        var begun = get(EDGE + before.at("/signInAddress").asString());
        assertThat(location(begun))
                .startsWith(PROVIDER.uri())
                .contains("code_challenge_method=S256", "nonce=", "state=");

        assertThat(signIn()).isEqualTo(EDGE + "/");
        JsonNode who = session();
        assertThat(who.at("/signedIn").asBoolean()).as(who.toString()).isTrue();
        assertThat(who.at("/subject").asString()).isEqualTo("ada");
        assertThat(who.at("/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(who.at("/tenant").asString()).isEqualTo("acme");
        assertThat(who.at("/scopes").toString()).contains("own:read");
        assertThat(cookie().length()).isLessThan(4096);
    }

    @Test
    void renewsTheTokenForAsLongAsTheProviderDoes() throws Exception {
        signIn();
        String first = cookie();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(session().at("/signedIn").asBoolean()).isTrue();
                    assertThat(cookie()).isNotEqualTo(first);
                });
    }

    @Test
    void signsOutAtTheProviderToo() throws Exception {
        signIn();
        var ended =
                browser.send(
                        HttpRequest.newBuilder(URI.create(EDGE + "/session"))
                                .header("X-Career-Path", "web")
                                .header("Sec-Fetch-Site", "same-origin")
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String address =
                JsonMapper.shared().readTree(ended.body()).at("/signOutAddress").asString();
        assertThat(address).isEqualTo("/oauth2/sign-out");
        assertThat(session().at("/signedIn").asBoolean()).isFalse();

        String there = location(get(EDGE + address));
        assertThat(there).startsWith(PROVIDER.uri() + "/connect/logout").contains("id_token_hint=");
        assertThat(location(get(there))).isEqualTo(EDGE + "/");
    }

    @Test
    void refusesAnIdTokenForAnotherClient() throws Exception {
        IdentityServer.idTokensFor("another-client");

        assertThat(signIn()).isEqualTo(EDGE + "/?sign-in=failed");
        assertThat(session().at("/signedIn").asBoolean()).isFalse();
    }

    @Test
    void refusesAnAnswerThatItDidNotAskFor() throws Exception {
        var answer = get(EDGE + "/login/oauth2/code/career-path?code=stolen&state=made-up");

        assertThat(location(answer)).isEqualTo(EDGE + "/?sign-in=failed");
    }

    /** As a browser does it that has said the password before; where it ends up. */
    private String signIn() throws Exception {
        Matcher form =
                Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
                        .matcher(get(PROVIDER.uri() + "/login").body());
        assertThat(form.find()).isTrue();
        browser.send(
                HttpRequest.newBuilder(URI.create(PROVIDER.uri() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=ada&password=lovelace&_csrf=" + form.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String at = EDGE + "/oauth2/authorization/career-path";
        for (int i = 0; i < 10; i++) {
            at = location(get(at));
            if (at.startsWith(EDGE + "/?") || at.equals(EDGE + "/")) {
                return at;
            }
        }
        return at;
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        String location =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() ->
                                new AssertionError(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(location).toString();
    }

    private JsonNode session() throws Exception {
        return JsonMapper.shared()
                .readTree(
                        browser.send(
                                        HttpRequest.newBuilder(URI.create(EDGE + "/session"))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body());
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("career-path"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
