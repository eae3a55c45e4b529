package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import dev.careerpath.edge.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The provider ends sessions, at one edge and at all (OpenID Connect Back-Channel Logout). */
class BackChannelIntegrationTests {

    private static final Replicas EDGES =
            new Replicas(StandIn.start(Map.of("/", BackChannelIntegrationTests::answer)));

    private final Browser browser = EDGES.browser();

    @AfterAll
    static void stop() {
        EDGES.close();
    }

    @Test
    void endsEverySessionOfAPersonWhenTheProviderSaysSo() throws Exception {
        browser.signIn();
        assertThat(asked(EDGES.first(), browser.cookie())).isEqualTo(204);

        for (JWTClaimsSet bad :
                List.of(
                        EDGES.claims().audience("somebody-else").build(),
                        EDGES.claims().issuer("https://somebody.else").build(),
                        EDGES.claims().claim("events", null).build(),
                        EDGES.claims().claim("nonce", "n").build(),
                        EDGES.claims().claim("exp", null).build(),
                        EDGES.claims().expirationTime(ago(Duration.ofHours(1))).build(),
                        EDGES.claims().claim("sub", null).build(),
                        EDGES.claims().issueTime(ago(Duration.ofHours(-1))).build())) {
            assertThat(EDGES.logout(bad)).as(bad.toString()).isEqualTo(400);
        }
        assertThat(EDGES.post("logout_token=x")).isEqualTo(400);
        assertThat(EDGES.post("nothing=x")).isEqualTo(400);
        assertThat(EDGES.logout(EDGES.claims().subject("bob").build())).isEqualTo(200);
        assertThat(EDGES.logout(EDGES.claims().issueTime(ago(Duration.ofMinutes(5))).build()))
                .isEqualTo(200);
        assertThat(asked(EDGES.first(), browser.cookie())).isEqualTo(204);

        assertThat(EDGES.logout(EDGES.claims().build())).isEqualTo(200);
        assertThat(asked(EDGES.first(), browser.cookie())).isEqualTo(401);
    }

    @Test
    void aSignOutReachesEveryReplicaAndThoseThatStartLater() throws Exception {
        try (var other = EDGES.another()) {
            String sid = sid();
            String there = Replicas.uri(other);
            String session = signedInAgain();
            assertThat(asked(there, session)).isEqualTo(204);
            assertThat(EDGES.logout(EDGES.claims().claim("sid", "another-session").build()))
                    .isEqualTo(200);
            assertThat(asked(there, session)).isEqualTo(204);

            assertThat(EDGES.logout(EDGES.claims().claim("sid", sid).build())).isEqualTo(200);

            Awaitility.await()
                    .untilAsserted(() -> assertThat(asked(there, session)).isEqualTo(401));
            try (var later = EDGES.another()) {
                String late = Replicas.uri(later);
                Awaitility.await()
                        .untilAsserted(() -> assertThat(asked(late, session)).isEqualTo(401));
            }
        }
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

    /** The provider's name for this browser's session, as it stands in the id token. */
    private String sid() throws Exception {
        browser.signIn();
        browser.signOut();
        String hint =
                Browser.location(browser.get(EDGES.first() + "/oauth2/sign-out"))
                        .replaceAll(".*id_token_hint=", "");
        return SignedJWT.parse(hint).getJWTClaimsSet().getStringClaim("sid");
    }

    /** In the same session of the provider; a sign-out counts to the end of its second. */
    private String signedInAgain() {
        Awaitility.await()
                .untilAsserted(() -> {
                    browser.signInAgain();
                    assertThat(asked(EDGES.first(), browser.cookie())).isEqualTo(204);
                });
        return browser.cookie();
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }
}
