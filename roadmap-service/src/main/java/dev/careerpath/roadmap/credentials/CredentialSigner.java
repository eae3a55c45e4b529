package dev.careerpath.roadmap.credentials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs credentials as JWTs, with each algorithm that the installation has a key for. */
final class CredentialSigner {

    private final String home;
    private final List<JWK> keys;

    private CredentialSigner(String home, List<JWK> keys) {
        this.home = home;
        this.keys = List.copyOf(keys);
    }

    enum Algorithm {
        RS256,
        ES256
    }

    /**
     * The signer of this installation.
     *
     * @param home its address
     * @param pem a file with an RSA private key, PKCS #8; null when there is none
     * @param jwk a file with a P-256 private key as JWK; null when there is none
     */
    static CredentialSigner of(String home, @Nullable Path pem, @Nullable Path jwk) {
        List<JWK> keys = new ArrayList<>();
        if (pem != null) {
            keys.add(CredentialKeys.rsa(pem, issuer(home)));
        }
        if (jwk != null) {
            keys.add(CredentialKeys.ec(jwk, issuer(home)));
        }
        return new CredentialSigner(home, keys);
    }

    String home() {
        return home;
    }

    /** Who signs, as a URL. */
    String issuer() {
        return issuer(home);
    }

    private static String issuer(String home) {
        return home + "/.well-known/credentials";
    }

    /** The public keys, as a JWK set. */
    Map<String, Object> publicKeys() {
        return new JWKSet(keys).toJSONObject(true);
    }

    /** The public key whose address ends in this; null if there is none. */
    @Nullable Map<String, Object> publicKey(String end) {
        return keys.stream()
                .filter(key -> key.getKeyID().equals(issuer() + "/" + end))
                .findFirst()
                .map(key -> key.toPublicJWK().toJSONObject())
                .orElse(null);
    }

    /** The credential with its proof: a JWT in compact form. */
    String sign(AchievementCredential credential, Algorithm algorithm) {
        JWK key = key(algorithm);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        credential.claims().forEach(claims::claim);
        claims.issuer(issuer())
                .subject(credential.subject())
                .jwtID(credential.id())
                .notBeforeTime(Date.from(credential.issuedAt()));
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name()))
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims.build());
            jwt.sign(signer(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A key signs with its own algorithm", e);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSASigner(rsa);
            case ECKey ec -> new ECDSASigner(ec);
            default -> throw new IllegalStateException("No such key is read");
        };
    }

    private JWK key(Algorithm algorithm) {
        return keys.stream()
                .filter(key -> key.getAlgorithm().getName().equals(algorithm.name()))
                .findFirst()
                .orElseThrow(CredentialKeys::notConfigured);
    }
}
