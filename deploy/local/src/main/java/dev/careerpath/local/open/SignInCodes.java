package dev.careerpath.local.open;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Codes by which a browser signs in: the edge finds each in a file that is named by the code's hash
 * and holds an access token. It takes the file, so a code is good once.
 */
public final class SignInCodes {

    private static final int BYTES = 16;
    private static final Duration SESSION = Duration.ofHours(12);

    private final DataFolder data;
    private final SigningKeys keys;

    public SignInCodes(DataFolder data, SigningKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /** Where the edge looks for them. */
    public static Path folder(DataFolder data) {
        return data.root().resolve("sign-in");
    }

    /** A code for whoever may do everything in the tenant {@code local}. */
    public String forEverything() {
        return leave(
                "local-user",
                "Local user",
                String.join(" ", AccessTokens.ALL_SCOPES) + " own:read own:write");
    }

    /** A code for somebody in the role. */
    String as(Role role) {
        return leave(role.name().toLowerCase(Locale.ROOT), role.person(), role.scopes());
    }

    private String leave(String subject, String name, String scopes) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String token =
                new AccessTokens(keys, Clock.systemUTC())
                        .sign("local", subject, name, scopes, SESSION);
        try {
            Path folder = folder(data);
            DataFolder.privateFolder(folder);
            removeUnused(folder);
            Path fresh =
                    Files.createTempFile(
                            folder,
                            "code",
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, token);
            Files.move(fresh, folder.resolve(hash(code)), StandardCopyOption.ATOMIC_MOVE);
            return code;
        } catch (IOException e) {
            throw new Trouble("A sign-in code cannot be left: " + e.getMessage() + ".", e);
        }
    }

    /** The tokens in them are good for longer than the codes. */
    private static void removeUnused(Path folder) throws IOException {
        long late = System.currentTimeMillis() - Duration.ofMinutes(2).toMillis();
        List<Path> left;
        try (var files = Files.list(folder)) {
            left = files.toList();
        }
        for (Path file : left) {
            if (Files.exists(file) && Files.getLastModifiedTime(file).toMillis() < late) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The address that signs in. */
    public static String address(String url, String code) {
        return url + "/#code=" + code;
    }
}
