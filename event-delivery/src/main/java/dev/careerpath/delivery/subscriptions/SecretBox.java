package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.problem.ApiProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts what must be kept but never read in the store: AES-256 in GCM mode. */
public final class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;

    private final @Nullable BytesEncryptor encryptor;

    private SecretBox(@Nullable BytesEncryptor encryptor) {
        this.encryptor = encryptor;
    }

    /**
     * The box of this installation.
     *
     * @param key a file with 32 bytes in base64; null when there is none, and then nothing can be
     *     kept
     */
    public static SecretBox of(@Nullable Path key) {
        if (key == null) {
            return new SecretBox(null);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(Files.readString(key).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "SECRETS_KEY names " + key + ", which cannot be read", e);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "SECRETS_KEY names %s, which must hold 32 random bytes in base64: openssl rand -base64 32."
                            .formatted(key));
        }
        return new SecretBox(
                new AesBytesEncryptor(
                        new SecretKeySpec(bytes, "AES"),
                        KeyGenerators.secureRandom(IV_BYTES),
                        AesBytesEncryptor.CipherAlgorithm.GCM));
    }

    /** Encrypts. */
    String seal(String secret) {
        return Base64.getEncoder()
                .encodeToString(open().encrypt(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Decrypts. */
    public String unseal(String sealed) {
        return new String(
                open().decrypt(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    private BytesEncryptor open() {
        if (encryptor == null) {
            throw new ApiProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-configured",
                    "This installation cannot keep secrets yet",
                    "Whoever runs it must set SECRETS_KEY to a file with 32 random bytes in base64.",
                    List.of());
        }
        return encryptor;
    }
}
