package dev.careerpath.bench.floor;

import java.util.UUID;

/**
 * Ids sorted by time as the product's are, so that whoever uses them fills its store at the end.
 */
public final class SortedIds {

    private SortedIds() {}

    /** A new one, by the system's clock. */
    public static String next() {
        UUID random = UUID.randomUUID();
        long high = (System.currentTimeMillis() << 16) | 0x7000L;
        return new UUID(
                        high | (random.getMostSignificantBits() & 0xFFFL),
                        random.getLeastSignificantBits())
                .toString();
    }
}
