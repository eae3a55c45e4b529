package dev.careerpath.local.imports;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of an import that nobody named: the same for the same content. */
final class ContentKey {

    private static final int BYTES = 12;

    private ContentKey() {}

    static String of(Path file) {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] hash = ((DigestInputStream) in).getMessageDigest().digest();
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
