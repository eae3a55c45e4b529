package dev.careerpath.starter.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of the web that a person may open. */
final class WebAddresses {

    private static final String PROBLEM =
            "This is no web address. Give one that starts with https:// or http://, such as https://example.org/talk.";
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\[\\]@:]+)(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65535;

    private WebAddresses() {}

    static @Nullable String problem(String text) {
        return isWebAddress(text) ? null : PROBLEM;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            return (scheme.equals("https") || scheme.equals("http"))
                    && authority != null
                    && isAuthority(authority);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAuthority(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return false;
        }
        String port = parts.group(2);
        return (port == null || Integer.parseInt(port) <= LAST_PORT) && isHost(parts.group(1));
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return true;
        }
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            return new URI("https://" + ascii + "/").getHost() != null;
        } catch (IllegalArgumentException | URISyntaxException e) {
            return false;
        }
    }
}
