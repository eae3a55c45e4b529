package dev.careerpath.browser;

import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Ways to a session: the link that the command line prints, and the same for anybody at all. */
final class SignIn {

    private SignIn() {}

    /** What {@code ./career-path open} prints for a role. */
    static String printed(RunningSystem system, String role) {
        return system.run("open", "--as", role).orFail().lastLine().strip();
    }

    /** A link for a person whose session ends after this time, such as {@code 5s}. */
    static String link(RunningSystem system, Person person, String lasting) {
        String token =
                system.run(
                                "token",
                                "--tenant",
                                person.tenant(),
                                "--subject",
                                person.subject(),
                                "--scope",
                                person.scopes(),
                                "--ttl",
                                lasting)
                        .orFail()
                        .lastLine();
        String code = UUID.randomUUID().toString();
        try {
            Path folder = system.data().resolve("sign-in");
            Path fresh = Files.createTempFile(folder, "code", ".new");
            Files.writeString(fresh, token);
            Files.move(fresh, folder.resolve(hash(code)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return origin(system) + "/#code=" + code;
    }

    /** The address that a person opens: cookies count for this name alone. */
    static String origin(RunningSystem system) {
        return system.url().replace("127.0.0.1", "localhost");
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
}
