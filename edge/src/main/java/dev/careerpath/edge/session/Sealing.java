package dev.careerpath.edge.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts what a browser keeps for the edge, so that nobody reads or changes it: AES-256-GCM. */
public final class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    private Sealing(List<SecretKeySpec> keys) {
        this.keys = List.copyOf(keys);
    }

    /** With a key that is forgotten when the process ends. */
    static Sealing forThisProcess() {
        log.info(
                "SESSION_KEY is not set: sessions end with this process, and other replicas cannot read them");
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Sealing(List.of(new SecretKeySpec(key, "AES")));
    }

    /**
     * With the keys in a file.
     *
     * @throws IllegalStateException if one is not 32 bytes in base64
     */
    static Sealing with(Path file) {
        try {
            return new Sealing(
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(line -> key(file, line))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "SESSION_KEY names " + file + ", which cannot be read", e);
        }
    }

    private static SecretKeySpec key(Path file, String line) {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalStateException(
                "SESSION_KEY names %s, in which a line is not 32 bytes in base64: openssl rand -base64 32 makes one."
                        .formatted(file));
    }

    /**
     * Seals something.
     *
     * @param purpose what it may be opened for, and nothing else
     */
    public String seal(byte[] content, String purpose) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, purpose);
            byte[] sealed = cipher.doFinal(content);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** Opens what was sealed for this purpose with one of the keys; empty for anything else. */
    public Optional<byte[]> open(String sealed, String purpose) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        for (SecretKeySpec key : keys) {
            try {
                return Optional.of(
                        cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                                .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
            } catch (GeneralSecurityException e) {
                // Not with this key.
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
