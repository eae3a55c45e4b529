package dev.careerpath.edge.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Codes that the launcher hands out: a file for each, named by the code's hash, with an access
 * token in it. Whoever takes the file has used the code; a code is good for a minute.
 */
@Component
final class OneTimeCodes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final SessionProperties properties;
    private final Clock clock;

    OneTimeCodes(SessionProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The token that the code stands for; empty if it was used, is late, or never was. */
    Optional<String> use(String code) throws IOException {
        Path folder = properties.codes();
        if (folder == null) {
            return Optional.empty();
        }
        Path left = folder.resolve(hash(code));
        Path taken = folder.resolve(hash(code) + ".used");
        try {
            Files.move(left, taken, StandardCopyOption.ATOMIC_MOVE);
            boolean late =
                    Files.getLastModifiedTime(taken)
                            .toInstant()
                            .plus(GOOD_FOR)
                            .isBefore(clock.instant());
            String token = Files.readString(taken).strip();
            Files.delete(taken);
            return late ? Optional.empty() : Optional.of(token);
        } catch (NoSuchFileException e) {
            return Optional.empty();
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
}
