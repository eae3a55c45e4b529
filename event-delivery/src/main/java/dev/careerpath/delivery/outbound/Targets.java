package dev.careerpath.delivery.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides which URLs may be called, and resolves their hosts for the connection.
 *
 * @param resolver the name service
 * @param local whether http and addresses of this network are allowed, for development
 */
public record Targets(Resolver resolver, boolean local) {

    private static final int LONGEST = 2_000;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    /**
     * The URL when it may be called.
     *
     * @throws ForbiddenTarget if it may not; resolving is part of the check
     */
    public URI check(String url) throws ForbiddenTarget {
        URI uri = form(url);
        resolve(uri.getHost());
        return uri;
    }

    /**
     * All addresses of a host, each of them allowed.
     *
     * @throws ForbiddenTarget if even one is not: a name that mixes public and private addresses is
     *     not trusted at all. It says the same of a name that there is not, so that nobody learns
     *     which names this network has.
     */
    InetAddress[] resolve(String host) throws ForbiddenTarget {
        InetAddress[] addresses = addresses(host);
        // Where clouds hand out their machines' credentials; no webhook lives there.
        boolean linkLocal = Arrays.stream(addresses).anyMatch(InetAddress::isLinkLocalAddress);
        boolean allowed = local || Arrays.stream(addresses).allMatch(PublicAddresses::isPublic);
        if (addresses.length == 0 || linkLocal || !allowed) {
            throw new ForbiddenTarget(
                    "The host %s has no address on the public internet.".formatted(host));
        }
        return addresses;
    }

    private InetAddress[] addresses(String host) {
        try {
            return resolver.resolve(withoutBrackets(host));
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    /** The resolver of the connections themselves: what it checked is what is connected to. */
    DnsResolver pinned() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws ForbiddenTarget {
                return Targets.this.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private URI form(String url) throws ForbiddenTarget {
        if (url.length() > LONGEST) {
            throw new ForbiddenTarget("The URL is longer than %d characters.".formatted(LONGEST));
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new ForbiddenTarget("This is no URL such as https://example.com/hooks.");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !(local && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new ForbiddenTarget("The URL must begin with https://.");
        }
        if (uri.getHost() == null) {
            throw new ForbiddenTarget("The URL names no host.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new ForbiddenTarget(
                    "The URL holds credentials; leave them out, deliveries are signed.");
        }
        if (uri.getRawFragment() != null) {
            throw new ForbiddenTarget("The URL has a fragment, which no server would see.");
        }
        if (!HostNames.isPlain(uri.getHost())) {
            throw new ForbiddenTarget(
                    "The host %s is a number in a spelling that is read as one address here and as another there; write an IPv4 address as 203.0.113.7."
                            .formatted(uri.getHost()));
        }
        int port = uri.getPort();
        if (port == 0 || port > LAST_PORT) {
            throw new ForbiddenTarget("The port must be 1 to 65535.");
        }
        if (!local && port != -1 && port != 443 && port < FIRST_UNPRIVILEGED_PORT) {
            throw new ForbiddenTarget("The port must be 443, or 1024 and above.");
        }
        return uri;
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
