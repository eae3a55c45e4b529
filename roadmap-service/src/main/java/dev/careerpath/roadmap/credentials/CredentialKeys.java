package dev.careerpath.roadmap.credentials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
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
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * Reads the keys that credentials are signed with; the id of each is the address it is served at.
 */
final class CredentialKeys {

    private CredentialKeys() {}

    /**
     * An RSA key, for RS256, which every Open Badges 3.0 verifier knows.
     *
     * @param pem a file with a private key, PKCS #8
     */
    static RSAKey rsa(Path pem, String issuer) {
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
            RSAKey bare = new RSAKey.Builder(known).privateKey(secret).build();
            return new RSAKey.Builder(bare)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(address(issuer, bare))
                    .build();
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

    /**
     * A key on the curve P-256, for ES256: verifiers of credentials in general often know no RSA.
     *
     * @param jwk a file with a private key as JWK
     */
    static ECKey ec(Path jwk, String issuer) {
        try {
            ECKey bare = ECKey.parse(Files.readString(jwk));
            if (!bare.isPrivate() || !bare.getCurve().equals(Curve.P_256)) {
                throw new IllegalStateException(
                        "CREDENTIALS_EC_KEY names " + jwk + ", which holds no private P-256 key.");
            }
            return new ECKey.Builder(bare)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(address(issuer, bare))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "CREDENTIALS_EC_KEY names " + jwk + ", which cannot be read", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "CREDENTIALS_EC_KEY names %s, which holds no EC key as JWK.".formatted(jwk), e);
        }
    }

    /** The refusal to sign with an algorithm that there is no key for. */
    static ApiProblem notConfigured() {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-configured",
                "This installation cannot sign credentials yet",
                "Whoever runs it must set CREDENTIALS_KEY to a PEM file with an RSA private key for RS256, CREDENTIALS_EC_KEY to a JWK file with a P-256 private key for ES256.",
                List.of());
    }

    private static String address(String issuer, JWK key) throws JOSEException {
        return issuer + "/" + key.computeThumbprint();
    }
}
