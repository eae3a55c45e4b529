package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Tokens that nobody trusted has signed, or no longer: API2 of the OWASP list. */
@OnTheRunningSystem
class ForgedTokensAcceptanceTests {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RunningSystem system;

    ForgedTokensAcceptanceTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aTokenOfTheRightKeyIsTaken() throws Exception {
        assertThat(status(signed(rightKey(), claims(3600, "local", "career-path")))).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        assertThat(status(signed(rightKey(), claims(-600, "local", "career-path")))).isEqualTo(401);
    }

    @Test
    void aTokenForAnotherAudienceOrWithoutATenantIsRefused() throws Exception {
        assertThat(status(signed(rightKey(), claims(3600, "local", "payroll")))).isEqualTo(401);
        assertThat(status(signed(rightKey(), claims(3600, "", "career-path")))).isEqualTo(401);
        assertThat(status(signed(rightKey(), claims(3600, "$ne", "career-path")))).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        for (String issuer : new String[] {"https://somebody-else.example", "", "career-path"}) {
            String claims = claims(issuer, 3600, "local", "career-path");
            assertThat(status(signed(rightKey(), claims))).as(issuer).isEqualTo(401);
        }
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        assertThat(
                        status(
                                signed(
                                        generator.generateKeyPair().getPrivate(),
                                        claims(3600, "local", "career-path"))))
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String content = part("{\"alg\":\"none\"}") + "." + claims(3600, "local", "career-path");
        assertThat(status(content + ".")).isEqualTo(401);
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws Exception {
        String content =
                part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                        + "."
                        + claims(3600, "local", "career-path");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Files.readAllBytes(system.data().resolve("keys/public.pem")),
                        "HmacSHA256"));
        byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        assertThat(status(content + "." + BASE64.encodeToString(signature))).isEqualTo(401);
    }

    @Test
    void aChangedTokenIsRefused() throws Exception {
        String token = signed(rightKey(), claims(3600, "local", "career-path"));
        String[] parts = token.split("\\.");
        assertThat(status(parts[0] + "." + claims(3600, "other", "career-path") + "." + parts[2]))
                .isEqualTo(401);
        assertThat(status(token + "x")).isEqualTo(401);
        assertThat(status("a.b.c")).isEqualTo(401);
    }

    private int status(String token) {
        return system.stranger()
                .send(
                        "GET",
                        "/v1/profiles",
                        null,
                        request -> request.setHeader("Authorization", "Bearer " + token))
                .status();
    }

    private PrivateKey rightKey() throws IOException, GeneralSecurityException {
        String body =
                Files.readString(system.data().resolve("keys/private.pem"))
                        .replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static String claims(long seconds, String tenant, String audience) {
        return claims("career-path-local", seconds, tenant, audience);
    }

    private static String claims(String issuer, long seconds, String tenant, String audience) {
        return part(
                """
                {"iss":"%s","aud":"%s","sub":"somebody","tenant":"%s",
                 "scope":"profiles:read","exp":%d}
                """
                        .formatted(
                                issuer,
                                audience,
                                tenant,
                                Instant.now().getEpochSecond() + seconds));
    }

    private static String signed(PrivateKey key, String claims) throws GeneralSecurityException {
        String content = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + claims;
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
