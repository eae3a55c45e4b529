package dev.careerpath.delivery.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells an address that anyone on the internet can reach from one that only this network can, by
 * the special-purpose registries of IANA (RFC 6890).
 */
public final class PublicAddresses {

    /**
     * IPv4 ranges that are not the public internet: the registry's, and those at which clouds serve
     * their own machines under addresses that look public (Azure's agent, IBM's services).
     */
    private static final List<Range> SPECIAL_4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "161.26.0.0/16",
                    "166.8.0.0/14",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /**
     * All that is public in IPv6; every other prefix is special, such as fc00::/7 and fe80::/10.
     */
    private static final Range GLOBAL_6 = Range.of("2000::/3");

    /** Special ranges within {@link #GLOBAL_6}: protocol assignments, documentation, 6to4. */
    private static final List<Range> SPECIAL_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    /** Addresses that a gateway translates to the IPv4 address in their last four bytes. */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** Whether everybody can reach it. Java itself turns IPv4-mapped addresses into IPv4 ones. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.contains(bytes));
        }
        if (NAT64.contains(bytes)) {
            byte[] embedded = Arrays.copyOfRange(bytes, 12, 16);
            return SPECIAL_4.stream().noneMatch(range -> range.contains(embedded));
        }
        return GLOBAL_6.contains(bytes)
                && SPECIAL_6.stream().noneMatch(range -> range.contains(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }

    /** An address block in CIDR form. */
    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            String[] parts = text.split("/", 2);
            try {
                return new Range(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
