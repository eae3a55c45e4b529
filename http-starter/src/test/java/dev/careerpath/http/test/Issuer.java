package dev.careerpath.http.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer: publishes its keys, and signs whatever a test wants. */
public final class Issuer implements AutoCloseable {

    /** Made once, since that takes longer than most tests. */
    private static final JWK FIRST = rsa("first");

    private final HttpServer http;
    private final List<JWK> published = new ArrayList<>();

    private Issuer(HttpServer http) {
        this.http = http;
    }

    /** Starts one with an RSA key of the name {@code first}. */
    public static Issuer start() {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Issuer issuer = new Issuer(http);
            issuer.published.add(FIRST);
            issuer.serve(
                    "/.well-known/openid-configuration",
                    () -> Map.of("issuer", issuer.uri(), "jwks_uri", issuer.uri() + "/keys"));
            issuer.serve("/keys", () -> new JWKSet(issuer.published).toJSONObject());
            http.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(String path, Supplier<Object> answer) {
        http.createContext(
                path,
                exchange -> {
                    byte[] body = JsonMapper.shared().writeValueAsBytes(answer.get());
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    /** What {@code iss} is. */
    public String uri() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Publishes another key. */
    public JWK publish(JWK key) {
        published.add(key);
        return key;
    }

    /** Publishes a key no longer. */
    public void withdraw(JWK key) {
        published.remove(key);
    }

    /** The key it began with. */
    public JWK first() {
        return published.getFirst();
    }

    /** Claims that are all right, to be changed. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", uri());
        claims.put("aud", "career-path");
        claims.put("sub", "ada");
        claims.put("tenant", "acme");
        claims.put("scope", "profiles:read own:read");
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        return claims;
    }

    /** A token with exactly these claims, whatever their shapes. */
    public static String sign(JWK key, String type, Map<String, Object> claims) {
        try {
            boolean rsa = key instanceof RSAKey;
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(rsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256)
                                    .keyID(key.getKeyID())
                                    .type(type == null ? null : new JOSEObjectType(type))
                                    .build(),
                            JWTClaimsSet.parse(Map.of()));
            String head = token.getHeader().toBase64URL().toString();
            String body =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(JsonMapper.shared().writeValueAsBytes(claims));
            var signer = rsa ? new RSASSASigner((RSAKey) key) : new ECDSASigner((ECKey) key);
            return head
                    + "."
                    + body
                    + "."
                    + signer.sign(token.getHeader(), (head + "." + body).getBytes());
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of its first key. */
    public String token(Map<String, Object> claims) {
        return sign(first(), "at+jwt", claims);
    }

    /** A new RSA key. */
    public static JWK rsa(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new EC key. */
    public static JWK ec(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PEM file with these public keys. */
    public static Path pem(JWK... keys) {
        try {
            StringBuilder text = new StringBuilder();
            for (JWK key : keys) {
                byte[] encoded = ((AsymmetricJWK) key).toPublicKey().getEncoded();
                text.append("-----BEGIN PUBLIC KEY-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(encoded))
                        .append("\n-----END PUBLIC KEY-----\n");
            }
            Path file = Files.createTempFile("keys", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
