package dev.careerpath.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
 * @param ecCredentials JWK file with the P-256 key that signs them for whoever knows no RSA
 * @param backends the password of the built-in broker and document store
 */
public record ServiceKeys(Path secrets, Path credentials, Path ecCredentials, Path backends) {

    private static final int BITS = 2048;
    private static final int SECRET_BYTES = 32;

    /** Those of the folder; what it does not have yet is made. */
    public static ServiceKeys readOrMake(DataFolder data) {
        ServiceKeys keys =
                new ServiceKeys(
                        data.keys().resolve("secrets.key"),
                        data.keys().resolve("credentials.pem"),
                        data.keys().resolve("credentials-ec.json"),
                        data.keys().resolve("backends.key"));
        try {
            DataFolder.privateFolder(data.keys());
            if (!Files.exists(keys.secrets)) {
                write(keys.secrets, Base64.getEncoder().encodeToString(random()) + "\n");
            }
            if (!Files.exists(keys.backends)) {
                write(
                        keys.backends,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(random()) + "\n");
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
            if (!Files.exists(keys.ecCredentials)) {
                write(
                        keys.ecCredentials,
                        new ECKeyGenerator(Curve.P_256).generate().toJSONString() + "\n");
            }
            return keys;
        } catch (IOException | NoSuchAlgorithmException | JOSEException e) {
            throw new Trouble(
                    "Keys cannot be made in " + data.keys() + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * The password of the built-in broker and document store.
     *
     * @throws Trouble if it cannot be read
     */
    public String password() {
        try {
            return Files.readString(backends).strip();
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s.".formatted(backends, e.getMessage()), e);
        }
    }

    private static byte[] random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
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
