package dev.careerpath.http.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The public keys in a PEM file, RSA or EC, several where one is to follow another: a token of any
 * of them counts.
 */
final class PemKeys {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private PemKeys() {}

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if no key is in it, or one that is neither RSA nor EC
     */
    static JWSKeySelector<SecurityContext> of(Path file) {
        List<PublicKey> keys = read(file);
        return (header, _) ->
                keys.stream().filter(key -> fits(key, header.getAlgorithm())).toList();
    }

    private static boolean fits(PublicKey key, JWSAlgorithm algorithm) {
        return key.getAlgorithm().equals("RSA")
                ? JWSAlgorithm.Family.RSA.contains(algorithm)
                : JWSAlgorithm.Family.EC.contains(algorithm);
    }

    private static List<PublicKey> read(Path file) {
        try {
            List<PublicKey> keys = new ArrayList<>();
            for (MatchResult block : BLOCK.matcher(Files.readString(file)).results().toList()) {
                keys.add(key(Base64.getMimeDecoder().decode(block.group(1))));
            }
            if (keys.isEmpty()) {
                throw new IllegalStateException(
                        "JWT_PUBLIC_KEY names %s, in which no BEGIN PUBLIC KEY stands."
                                .formatted(file));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "JWT_PUBLIC_KEY names " + file + ", which cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "JWT_PUBLIC_KEY names " + file + ", whose key is neither RSA nor EC", e);
        }
    }

    private static PublicKey key(byte[] encoded) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        }
    }
}
