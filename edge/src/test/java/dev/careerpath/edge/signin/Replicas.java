package dev.careerpath.edge.signin;

import com.nimbusds.jwt.JWTClaimsSet;
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
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Edges with one provider, one broker and one key, in front of one service. */
final class Replicas implements AutoCloseable {

    private final int port = Browser.freePort();
    private final HttpServer service;
    private final IdentityServer provider = IdentityServer.start(first());
    private final EmbeddedKafka broker = EmbeddedKafka.start(folder(), 0);
    private final Path key = key();
    private final ConfigurableApplicationContext first;

    /** Starts the first. */
    Replicas(HttpServer service) {
        this.service = service;
        this.first = start(port);
    }

    /** Where browsers reach the first. */
    String first() {
        return "http://127.0.0.1:" + port;
    }

    String provider() {
        return provider.uri();
    }

    /** Somebody who has not signed in yet. */
    Browser browser() {
        return new Browser(first(), provider.uri());
    }

    /** Starts another. */
    ConfigurableApplicationContext another() {
        return start(0);
    }

    /** Where one is. */
    static String uri(ConfigurableApplicationContext edge) {
        return "http://127.0.0.1:" + edge.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext start(int at) {
        return new SpringApplicationBuilder(Edge.class)
                .run(
                        "--SERVER_PORT=" + at,
                        "--PUBLIC_URL=" + first(),
                        "--careerpath.tokens.issuer=" + provider.uri(),
                        "--OIDC_ISSUER_URI=" + provider.uri(),
                        "--OIDC_CLIENT_ID=" + IdentityServer.CLIENT,
                        "--OIDC_CLIENT_SECRET=" + IdentityServer.SECRET,
                        "--KAFKA_BOOTSTRAP_SERVERS=" + broker.bootstrapServers(),
                        "--SESSION_KEY=" + key,
                        "--PROFILE_URI=" + StandIn.uri(service),
                        "--ASSESSMENT_URI=" + StandIn.uri(service),
                        "--ROADMAP_URI=" + StandIn.uri(service));
    }

    /** What a provider says of Ada's sign-out, but for whose session it is. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.uri())
                .audience(List.of(IdentityServer.CLIENT))
                .subject("ada")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID("logout-" + System.nanoTime())
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    /** Says it to the first; what that answers. */
    int logout(JWTClaimsSet claims) throws Exception {
        return post("logout_token=" + provider.sign(claims));
    }

    int post(String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                first()
                                                        + "/logout/connect/back-channel/career-path"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Override
    public void close() {
        first.close();
        provider.close();
        broker.close();
        service.stop(0);
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
