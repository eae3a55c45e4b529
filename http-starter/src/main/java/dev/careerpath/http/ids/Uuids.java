package dev.careerpath.http.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs of the versions that the JDK does not make (RFC 9562). */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Uuids() {}

    /** Whether a text is one of any version, in lower case as they are written here. */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** A new one that sorts by time: version 7. */
    public static UUID timeOrdered(Instant now) {
        return uuid(RANDOM.nextLong() >>> 48 | now.toEpochMilli() << 16, RANDOM.nextLong(), 7);
    }

    /** The one that belongs to this name in this namespace, whenever it is asked for: version 5. */
    public static UUID ofName(UUID namespace, String name) {
        MessageDigest digest = digest("SHA-1");
        digest.update(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        return uuid(hash.getLong(), hash.getLong(), 5);
    }

    /** The one that belongs to this name, whenever it is asked for: version 3, in no namespace. */
    public static UUID ofName(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The one that belongs to these parts, whenever it is asked for: version 8, by SHA-256. */
    public static UUID ofParts(String... parts) {
        MessageDigest digest = digest("SHA-256");
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length keeps ("a", "bc") apart from ("ab", "c").
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return uuid(hash.getLong(), hash.getLong(), 8);
    }

    private static UUID uuid(long high, long low, long version) {
        return new UUID(
                high & ~0xF000L | version << 12,
                low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
