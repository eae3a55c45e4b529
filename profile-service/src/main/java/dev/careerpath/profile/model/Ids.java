package dev.careerpath.profile.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of profiles, evidence and events: UUIDs in their text form. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id that sorts by time: UUID version 7 (RFC 9562). */
    public static String next(Instant now) {
        return uuid(RANDOM.nextLong() >>> 48 | now.toEpochMilli() << 16, RANDOM.nextLong(), 7);
    }

    /** The one id that belongs to these parts, the same whenever it is asked for: version 8. */
    public static String derived(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length keeps ("a", "bc") apart from ("ab", "c").
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return uuid(hash.getLong(), hash.getLong(), 8);
    }

    private static String uuid(long high, long low, long version) {
        return new UUID(
                        high & ~0xF000L | version << 12,
                        low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
