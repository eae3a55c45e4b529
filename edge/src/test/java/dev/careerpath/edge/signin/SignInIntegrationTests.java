package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.identity.IdentityServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in and out at Spring Authorization Server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"logging.structured.format.console=", "careerpath.tokens.clock-skew=0s"})
class SignInIntegrationTests {

    private static final int PORT = Browser.freePort();
    private static final String EDGE = "http://127.0.0.1:" + PORT;
    private static final IdentityServer PROVIDER = IdentityServer.start(EDGE);
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/",
                            exchange -> {
                                exchange.sendResponseHeaders(204, -1);
                                exchange.close();
                            }));

    @Autowired private JwtDecoder tokens;

    private final Browser browser = new Browser(EDGE, PROVIDER.uri());

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("SERVER_PORT", () -> PORT);
        properties.add("PUBLIC_URL", () -> EDGE);
        properties.add("careerpath.tokens.issuer", PROVIDER::uri);
        properties.add("OIDC_ISSUER_URI", PROVIDER::uri);
        properties.add("OIDC_CLIENT_ID", () -> IdentityServer.CLIENT);
        properties.add("OIDC_CLIENT_SECRET", () -> IdentityServer.SECRET);
        properties.add("OIDC_SCOPES", () -> "openid,profile,own:read");
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
    }

    @AfterEach
    void asUsual() {
        IdentityServer.idTokensFor(IdentityServer.CLIENT);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
        SERVICE.stop(0);
    }

    @Test
    void signsInWithAProofKeyAndShowsWhoItIs() throws Exception {
        JsonNode before = browser.session();
        assertThat(before.at("/signedIn").asBoolean()).isFalse();
        assertThat(before.at("/signIn").asString()).isEqualTo("oidc");

        var begun = browser.get(EDGE + before.at("/signInAddress").asString());
        assertThat(Browser.location(begun))
                .startsWith(PROVIDER.uri())
                .contains("code_challenge_method=S256", "nonce=", "state=");

        assertThat(browser.signIn()).isEqualTo(EDGE + "/");
        JsonNode who = browser.session();
        assertThat(who.at("/signedIn").asBoolean()).as(who.toString()).isTrue();
        assertThat(who.at("/subject").asString()).isEqualTo("ada");
        assertThat(who.at("/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(who.at("/tenant").asString()).isEqualTo("acme");
        assertThat(who.at("/scopes").toString()).contains("own:read");
        assertThat(browser.cookie().length()).isLessThan(4096);
    }

    @Test
    void renewsTheTokenForAsLongAsTheProviderDoes() throws Exception {
        browser.signIn();
        String first = browser.cookie();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(browser.session().at("/signedIn").asBoolean()).isTrue();
                    assertThat(browser.cookie()).isNotEqualTo(first);
                });
    }

    @Test
    void signsOutAtTheProviderToo() throws Exception {
        browser.signIn();
        var ended = browser.signOut();
        String address =
                JsonMapper.shared().readTree(ended.body()).at("/signOutAddress").asString();
        assertThat(address).isEqualTo("/oauth2/sign-out");
        assertThat(browser.session().at("/signedIn").asBoolean()).isFalse();

        String there = Browser.location(browser.get(EDGE + address));
        assertThat(there).startsWith(PROVIDER.uri() + "/connect/logout").contains("id_token_hint=");
        assertThat(Browser.location(browser.get(there))).isEqualTo(EDGE + "/");
    }

    @Test
    void aMachineGetsATokenOfItsOwnForTheScopesItAsksFor() throws Exception {
        HttpResponse<String> given =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(PROVIDER.uri() + "/oauth2/token"))
                                        .header(
                                                "Authorization",
                                                "Basic "
                                                        + Base64.getEncoder()
                                                                .encodeToString(
                                                                        (IdentityServer.MACHINE
                                                                                        + ":"
                                                                                        + IdentityServer
                                                                                                .MACHINE_SECRET)
                                                                                .getBytes(
                                                                                        StandardCharsets
                                                                                                .UTF_8)))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "grant_type=client_credentials&scope=roadmaps:read"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        String token = JsonMapper.shared().readTree(given.body()).at("/access_token").asString();

        Jwt checked = tokens.decode(token);

        assertThat(checked.getSubject()).isEqualTo(IdentityServer.MACHINE);
        assertThat(checked.getClaimAsString("tenant")).isEqualTo("acme");
        assertThat(checked.getClaimAsStringList("scope")).containsExactly("roadmaps:read");
        HttpResponse<String> passed =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(EDGE + "/v1/profiles"))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(passed.statusCode()).isEqualTo(204);
    }

    @Test
    void refusesAnIdTokenForAnotherClient() throws Exception {
        IdentityServer.idTokensFor("another-client");

        assertThat(browser.signIn()).isEqualTo(EDGE + "/?sign-in=failed");
        assertThat(browser.session().at("/signedIn").asBoolean()).isFalse();
    }

    @Test
    void refusesAnAnswerThatItDidNotAskFor() throws Exception {
        var answer = browser.get(EDGE + "/login/oauth2/code/career-path?code=stolen&state=made-up");

        assertThat(Browser.location(answer)).isEqualTo(EDGE + "/?sign-in=failed");
    }
}
