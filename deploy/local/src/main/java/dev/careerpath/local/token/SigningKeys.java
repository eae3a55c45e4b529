package dev.careerpath.local.token;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The RSA key pair of one data folder, made once.
 *
 * @param signing stays in the folder, readable by its owner only
 * @param checking the PEM file the services get
 */
public record SigningKeys(PrivateKey signing, Path checking) {

    private static final int BITS = 2048;

    /** Reads the folder's keys, or makes them when it has none. */
    public static SigningKeys readOrMake(DataFolder data) {
        if (!Files.exists(data.keys().resolve("private.pem"))) {
            make(data.keys());
        }
        return read(data);
    }

    /**
     * Reads the folder's keys.
     *
     * @throws Trouble if it has none
     */
    public static SigningKeys read(DataFolder data) {
        Path secret = data.keys().resolve("private.pem");
        if (!Files.exists(secret)) {
            throw new Trouble(
                    "%s has no keys yet: ./career-path up makes them, or name the right folder with --data."
                            .formatted(data.root()));
        }
        try {
            String body = Files.readString(secret).replaceAll("-----[A-Z ]+-----|\\s", "");
            PrivateKey key =
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            return new SigningKeys(key, data.keys().resolve("public.pem"));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble(
                    "The keys in %s cannot be read: stop the system, delete that folder and start again; tokens handed out before then no longer count."
                            .formatted(data.keys()),
                    e);
        }
    }

    private static void make(Path folder) {
        try {
            DataFolder.privateFolder(folder);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            pem(folder.resolve("public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
            pem(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new Trouble("Keys cannot be made in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void pem(Path file, String kind, byte[] key) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(
                file, "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, body));
    }
}
