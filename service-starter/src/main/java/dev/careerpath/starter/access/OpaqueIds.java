package dev.careerpath.starter.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which accounts and addresses are known outside the service that keeps them. They
 * name nobody, yet whoever knows an address can tell whether an id is its: a pseudonym, not more.
 */
public final class OpaqueIds {

    private OpaqueIds() {}

    /** The id of an account, by the name its issuer gives it, or of an address. */
    public static String of(String tenant, String accountOrAddress) {
        byte[] of = plain(accountOrAddress).getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = sha256();
        // The length keeps ("a", "bc") apart from ("ab", "c").
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(of.length).array());
        digest.update(of);
        digest.update(tenant.getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new UUID(
                        hash.getLong() & ~0xF000L | 0x8000L,
                        hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L)
                .toString();
    }

    /** All ids of one caller. */
    public static Set<String> of(String tenant, String account, @Nullable String address) {
        Set<String> ids = new HashSet<>();
        ids.add(of(tenant, account));
        if (address != null) {
            ids.add(of(tenant, address));
        }
        return ids;
    }

    /** The form in which two ids are compared: an address without regard to case. */
    public static String plain(String accountOrAddress) {
        String stripped = accountOrAddress.strip();
        return stripped.indexOf('@') < 0 ? stripped : stripped.toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
