package dev.careerpath.bench.seeding;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whom a stored document belongs to.
 *
 * @param profile its id, always of the same length
 * @param tenant its name, always of the same length; see {@link #tenant}
 */
record Owner(String profile, String tenant) {

    /** Stands for a profile where there is none: no document names it. */
    static final String NOBODY = new UUID(0, 0).toString();

    /** The tenant with this number. */
    static String tenant(int number) {
        return "seeded-%06d".formatted(number);
    }

    /** A profile id as the product makes them, UUID version 7, as of this time. */
    static String profile(long epochMillis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                        epochMillis << 16 | 0x7000 | random.nextLong() >>> 52,
                        random.nextLong() >>> 2 | Long.MIN_VALUE)
                .toString();
    }

    /** Every form in which documents name it, always in this order; as a field a name is Base64. */
    List<String> names() {
        return List.of(
                profile,
                tenant,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(tenant.getBytes(StandardCharsets.UTF_8)));
    }
}
