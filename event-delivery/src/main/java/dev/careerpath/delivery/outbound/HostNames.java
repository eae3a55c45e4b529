package dev.careerpath.delivery.outbound;

import java.util.regex.Pattern;

/** Tells hosts that every reader takes for the same address from those that it depends on. */
final class HostNames {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** What the WHATWG's URL standard takes for an IPv4 address: its last part is a number. */
    private static final Pattern ENDS_IN_A_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private HostNames() {}

    /** Whether the host is a name, an IPv6 address, or an IPv4 address as four decimal numbers. */
    static boolean isPlain(String host) {
        return IPV4.matcher(host).matches() || !ENDS_IN_A_NUMBER.matcher(host).matches();
    }
}
