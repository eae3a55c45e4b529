package dev.careerpath.local.token;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The keys that the services of one data folder work with, made once, readable by their owner only.
 *
 * @param secrets 32 random bytes in base64, by which secrets in the store are encrypted
 * @param credentials PEM file with the RSA key that signs credentials
 */
public record ServiceKeys(Path secrets, Path credentials) {

    private static final int BITS = 2048;
    private static final int SECRET_BYTES = 32;

    /** Those of the folder; what it does not have yet is made. */
    public static ServiceKeys readOrMake(DataFolder data) {
        ServiceKeys keys =
                new ServiceKeys(
                        data.keys().resolve("secrets.key"), data.keys().resolve("credentials.pem"));
        try {
            DataFolder.privateFolder(data.keys());
            if (!Files.exists(keys.secrets)) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                write(keys.secrets, Base64.getEncoder().encodeToString(secret) + "\n");
            }
            if (!Files.exists(keys.credentials)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                String body =
                        Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(
                                        generator.generateKeyPair().getPrivate().getEncoded());
                write(
                        keys.credentials,
                        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                                .formatted(body));
            }
            return keys;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new Trouble(
                    "Keys cannot be made in " + data.keys() + ": " + e.getMessage() + ".", e);
        }
    }

    /** Under another name first, so that a crash never leaves half a key. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file);
    }
}
