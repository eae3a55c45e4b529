package dev.careerpath.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTests {

    private final Targets targets = new Targets(host -> resolvedTo(host, "93.184.216.34"), false);

    @ParameterizedTest
    @CsvSource({
        "http://example.com/hooks,             https",
        "ftp://example.com/hooks,              https",
        "file:///etc/passwd,                   https",
        "https:///hooks,                       no host",
        "https://user:secret@example.com/,     credentials",
        "https://example.com/#part,            fragment",
        "https://example.com:22/,              port",
        "https://exa mple.com/,                no URL",
        "https://127.0.0.1/,                   public internet",
        "https://[::1]/,                       public internet",
        "https://[::ffff:10.0.0.1]/,           public internet",
        "https://169.254.169.254/latest/,      public internet",
        "https://2130706433/,                  is a number",
        "https://0177.0.0.1/,                  is a number",
        "https://0x7f.0.0.1/,                  no host",
        "https://127.1/,                       no host",
        "https://93.184.216.034/,              is a number",
        "https://93.184.216.34./,              no host",
        "https://93.184.216.256/,              no host",
        "https://example.0x10/,                no host",
        "https://example.com:70000/,           65535",
        "https://example.com:65536/,           65535",
        "https://example.com:0/,               65535",
    })
    void saysWhyItDoesNotCall(String url, String reason) {
        assertThatThrownBy(() -> new Targets(TargetsTests::literalOrPublic, false).check(url))
                .isInstanceOf(ForbiddenTarget.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/hooks?tenant=acme",
        "https://example.com:8443/",
        "https://example.com:65535/",
        "https://93.184.216.34/",
        "https://1.example.com/",
        "HTTPS://example.com",
        "https://[2606:4700:4700::1111]/",
    })
    void callsWhatIsPublic(String url) throws ForbiddenTarget {
        assertThat(new Targets(TargetsTests::literalOrPublic, false).check(url)).hasToString(url);
    }

    @Test
    void trustsNoNameThatMixesPublicAndPrivateAddresses() {
        Targets mixed = new Targets(host -> resolvedTo(host, "93.184.216.34", "10.0.0.1"), false);

        assertThatThrownBy(() -> mixed.check("https://example.com/"))
                .isInstanceOf(ForbiddenTarget.class);
    }

    @Test
    void tellsANameThatThereIsNotFromOneOfThisNetworkByNothing() {
        Resolver unknown =
                host -> {
                    throw new UnknownHostException(host);
                };
        Resolver nothing = _ -> new InetAddress[0];
        Resolver inside = host -> resolvedTo(host, "10.0.0.1");
        Resolver metadata = host -> resolvedTo(host, "169.254.169.254");

        for (Resolver resolver : List.of(unknown, nothing, inside, metadata)) {
            Targets some = new Targets(resolver, false);
            assertThatThrownBy(() -> some.check("https://vault.example/"))
                    .hasMessage("The host vault.example has no address on the public internet.");
            assertThatThrownBy(() -> some.pinned().resolve("vault.example"))
                    .hasMessage("The host vault.example has no address on the public internet.");
        }
    }

    @Test
    void allowsLocalAddressesForDevelopmentOnly() throws ForbiddenTarget {
        assertThat(new Targets(Resolver.SYSTEM, true).check("http://127.0.0.1:9000/hooks"))
                .hasPort(9000);
        assertThat(targets.local()).isFalse();
        for (String metadata :
                new String[] {"http://169.254.169.254/latest/", "http://[fe80::1]/"}) {
            assertThatThrownBy(() -> new Targets(Resolver.SYSTEM, true).check(metadata))
                    .hasMessageContaining("public internet");
        }
    }

    private static InetAddress[] literalOrPublic(String host) throws UnknownHostException {
        return host.matches(".*[a-wyz].*") && !host.contains(":")
                ? resolvedTo(host, "93.184.216.34")
                : InetAddress.getAllByName(host);
    }

    private static InetAddress[] resolvedTo(String host, String... addresses)
            throws UnknownHostException {
        InetAddress[] resolved = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            resolved[i] =
                    InetAddress.getByAddress(
                            host, InetAddress.getByName(addresses[i]).getAddress());
        }
        return Arrays.copyOf(resolved, resolved.length);
    }
}
