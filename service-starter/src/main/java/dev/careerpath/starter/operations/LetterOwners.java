package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.Letter;
import dev.careerpath.starter.access.AccessBook;
import java.util.Optional;

/** Tells whose dead letters are. */
record LetterOwners(AccessBook book) {

    private static final String TENANT = "ce_tenantid";

    /** Whether it names another tenant. */
    static boolean isForeign(String tenant, Letter letter) {
        String named = letter.header(TENANT);
        return named != null && !named.equals(tenant);
    }

    /** Whether it names this tenant, or no tenant and somebody who is this tenant's. */
    boolean isOf(String tenant, Letter letter) {
        String named = letter.header(TENANT);
        if (named != null) {
            return named.equals(tenant);
        }
        return letter.key() != null && book.of(tenant, letter.key()).isPresent();
    }

    /** Whom a letter is about, if it is this tenant's. */
    Optional<String> subject(String tenant, Letter letter) {
        return Optional.ofNullable(letter.key()).filter(_ -> isOf(tenant, letter));
    }
}
