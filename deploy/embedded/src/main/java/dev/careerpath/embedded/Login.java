package dev.careerpath.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * What clients of the broker and the store log in with, by SCRAM-SHA-256 (RFC 7677): other users of
 * the machine reach the ports too.
 *
 * @param password letters, digits, - and _
 */
public record Login(String password) {

    /** Who logs in; there is nobody else. */
    public static final String USER = "career-path";

    static final String MECHANISM = "SCRAM-SHA-256";

    /** The fewest that clients of MongoDB take; the password is random and needs no more. */
    private static final int ITERATIONS = 4096;

    /**
     * Reads a file that holds the password alone.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static Login read(Path file) throws IOException {
        String password = Files.readString(file).strip();
        if (!password.matches("[A-Za-z0-9_-]{20,}")) {
            throw new IllegalArgumentException(
                    file + " holds no password of 20 characters or more");
        }
        return new Login(password);
    }

    /** The setting {@code sasl.jaas.config} of Kafka's clients. */
    public String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(USER, password);
    }

    /** What a server keeps to check it with. */
    static ScramCredential credential(String password) {
        try {
            return new ScramFormatter(ScramMechanism.SCRAM_SHA_256)
                    .generateCredential(password, ITERATIONS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Login of " + USER;
    }
}
