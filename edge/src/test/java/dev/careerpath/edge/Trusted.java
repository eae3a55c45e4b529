package dev.careerpath.edge;

import com.nimbusds.jose.jwk.JWK;
import dev.careerpath.http.test.Issuer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Tokens that the edge under test trusts. */
public final class Trusted {

    private static final JWK KEY = Issuer.rsa("trusted");
    private static final Path PEM = Issuer.pem(KEY);

    private Trusted() {}

    /** Makes the edge trust them. */
    public static void by(DynamicPropertyRegistry properties) {
        properties.add("JWT_PUBLIC_KEY", PEM::toString);
    }

    /** One of somebody at acme, good for an hour. */
    public static String token() {
        return tokenFor("career-path");
    }

    /** The same for another API. */
    public static String tokenFor(String audience) {
        return Issuer.sign(
                KEY,
                "at+jwt",
                Map.of(
                        "iss", "http://127.0.0.1:9",
                        "aud", audience,
                        "sub", "ada",
                        "tenant", "acme",
                        "scope", "profiles:read profiles:write",
                        "exp", Instant.now().plusSeconds(3600).getEpochSecond()));
    }
}
