package dev.careerpath.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** Signs tokens as a tenant's issuer would, with a key pair made for this run. */
public final class TestTokens {

    private static final KeyPair KEYS = keyPair();
    private static final Path PUBLIC_KEY = write();

    private TestTokens() {}

    /** The file a service reads the public key from. */
    public static Path publicKey() {
        return PUBLIC_KEY;
    }

    /** A token of this tenant with these scopes, good for an hour. */
    public static String of(String tenant, String... scopes) {
        return sign(KEYS, claims(tenant, Instant.now().plusSeconds(3600), scopes));
    }

    /** A token of this account of the tenant, good for an hour. */
    public static String ofPerson(String tenant, String account, String... scopes) {
        return sign(KEYS, ofAccount(tenant, account, scopes).build());
    }

    /** As {@link #ofPerson}, with an e-mail address that the issuer has verified or not. */
    public static String ofPerson(
            String tenant, String account, String email, boolean verified, String... scopes) {
        return sign(
                KEYS,
                ofAccount(tenant, account, scopes)
                        .claim("email", email)
                        .claim("email_verified", verified)
                        .build());
    }

    private static JWTClaimsSet.Builder ofAccount(String tenant, String account, String... scopes) {
        return new JWTClaimsSet.Builder(claims(tenant, Instant.now().plusSeconds(3600), scopes))
                .subject(account);
    }

    /** A token that is good for so long. */
    public static String lasting(Duration life, String tenant, String... scopes) {
        return sign(KEYS, claims(tenant, Instant.now().plus(life), scopes));
    }

    /** A token that was good until a minute ago. */
    public static String expired(String tenant, String... scopes) {
        return sign(KEYS, claims(tenant, Instant.now().minusSeconds(120), scopes));
    }

    /** A token that somebody else signed. */
    public static String forged(String tenant, String... scopes) {
        return sign(keyPair(), claims(tenant, Instant.now().plusSeconds(3600), scopes));
    }

    /** A token with another claim, or with none where the value is null. */
    public static String with(String claim, Object value, String tenant, String... scopes) {
        JWTClaimsSet usual = claims(tenant, Instant.now().plusSeconds(3600), scopes);
        return sign(KEYS, new JWTClaimsSet.Builder(usual).claim(claim, value).build());
    }

    private static JWTClaimsSet claims(String tenant, Instant expires, String... scopes) {
        return new JWTClaimsSet.Builder()
                .subject("somebody")
                .claim("tenant", tenant)
                .claim("scope", String.join(" ", scopes))
                .audience(List.of("career-path"))
                .expirationTime(Date.from(expires))
                .build();
    }

    private static String sign(KeyPair keys, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write() {
        try {
            Path file = Files.createTempFile("career-path-test", ".pem");
            file.toFile().deleteOnExit();
            String body = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
            return Files.writeString(
                    file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
