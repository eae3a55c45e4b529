package dev.careerpath.roadmap.credentials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.careerpath.starter.problem.ApiProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * Signs credentials as JWTs with RS256, the algorithm that every Open Badges 3.0 verifier knows.
 */
final class CredentialSigner {

    private final String home;
    private final @Nullable RSAKey key;

    private CredentialSigner(String home, @Nullable RSAKey key) {
        this.home = home;
        this.key = key;
    }

    /**
     * The signer of this installation.
     *
     * @param home its address
     * @param pem a file with an RSA private key, PKCS #8; null when there is none, and then nothing
     *     can be signed
     */
    static CredentialSigner of(String home, @Nullable Path pem) {
        if (pem == null) {
            return new CredentialSigner(home, null);
        }
        try (var in = Files.newInputStream(pem)) {
            var read = Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(in));
            if (!(read instanceof RSAPrivateCrtKey secret)) {
                throw new IllegalStateException(
                        "CREDENTIALS_KEY names " + pem + ", which holds no whole RSA private key.");
            }
            RSAPublicKey known =
                    (RSAPublicKey)
                            KeyFactory.getInstance("RSA")
                                    .generatePublic(
                                            new RSAPublicKeySpec(
                                                    secret.getModulus(),
                                                    secret.getPublicExponent()));
            return new CredentialSigner(
                    home,
                    new RSAKey.Builder(known)
                            .privateKey(secret)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint()
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "CREDENTIALS_KEY names " + pem + ", which cannot be read", e);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "CREDENTIALS_KEY names %s, which holds no RSA key: openssl genpkey -algorithm RSA."
                            .formatted(pem),
                    e);
        }
    }

    /** Who signs, as a URL. */
    String issuer() {
        return home + "/.well-known/credentials";
    }

    /** The public keys, as a JWK set. */
    Map<String, Object> publicKeys() {
        return (key == null ? new JWKSet() : new JWKSet(key)).toJSONObject(true);
    }

    /** The public key of this id; null if there is none. */
    @Nullable Map<String, Object> publicKey(String id) {
        return key != null && key.getKeyID().equals(id) ? key.toPublicJWK().toJSONObject() : null;
    }

    /** The credential with its proof: a JWT in compact form. */
    String sign(AchievementCredential credential) {
        RSAKey signing = present();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        credential.claims().forEach(claims::claim);
        claims.issuer(issuer())
                .subject(credential.subject())
                .jwtID(credential.id())
                .notBeforeTime(Date.from(credential.issuedAt()));
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .type(new JOSEObjectType("vc+jwt"))
                                    .keyID(issuer() + "/" + signing.getKeyID())
                                    .build(),
                            claims.build());
            jwt.sign(new RSASSASigner(signing));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key signs with RS256", e);
        }
    }

    private RSAKey present() {
        if (key == null) {
            throw new ApiProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-configured",
                    "This installation cannot sign credentials yet",
                    "Whoever runs it must set CREDENTIALS_KEY to a PEM file with an RSA private key.",
                    List.of());
        }
        return key;
    }
}
