package dev.careerpath.profile.tokens;

import dev.careerpath.http.tokens.PersonalTokens;
import java.security.SecureRandom;

/** Makes secrets that nobody can guess: letters and figures, about 238 bits. */
final class TokenSecrets {

    private static final int LENGTH = 40;
    private static final String LETTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder secret = new StringBuilder(PersonalTokens.PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }
}
