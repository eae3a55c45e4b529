package dev.careerpath.http.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Puts together what checks a token. */
public final class TokenDecoders {

    /** RFC 9068 gives access tokens a type of their own; most issuers still say JWT, or nothing. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(
                    JOSEObjectType.JWT,
                    new JOSEObjectType("at+jwt"),
                    new JOSEObjectType("application/at+jwt"),
                    null);

    private static final MappedJwtClaimSetConverter REGISTERED =
            MappedJwtClaimSetConverter.withDefaults(Map.of());

    private TokenDecoders() {}

    /**
     * What checks the tokens of the trusted issuer; what it returns has the claims {@code tenant},
     * {@code sub} and {@code scope}.
     *
     * @throws IllegalStateException if nobody is trusted
     */
    public static JwtDecoder decoder(TokenProperties trusted, Clock clock) {
        return new CheckedTokens(
                signatures(trusted),
                new ClaimChecks(trusted, clock),
                new ClaimMapping(trusted.names(), trusted.grants()));
    }

    private static JwtDecoder signatures(TokenProperties trusted) {
        if (trusted.publicKey() != null) {
            return decoder(PemKeys.of(trusted.publicKey()));
        }
        String issuer = trusted.issuer();
        if (issuer == null) {
            throw new IllegalStateException(
                    "Nobody's tokens are trusted yet: set JWT_ISSUER_URI to the OIDC issuer, or JWT_PUBLIC_KEY to a"
                            + " PEM file with an RSA or EC public key.");
        }
        return new Asked(() -> decoder(IssuerKeys.of(issuer, trusted.keysKept())));
    }

    private static JwtDecoder decoder(JWSKeySelector<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(keys);
        // What the claims must be is checked once the signature has been.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        decoder.setClaimSetConverter(TokenDecoders::converted);
        return decoder;
    }

    /** The framework makes up an iat where none is, a second before exp. */
    private static Map<String, Object> converted(Map<String, Object> claims) {
        Map<String, Object> converted = new HashMap<>(REGISTERED.convert(claims));
        if (!claims.containsKey("iat")) {
            converted.remove("iat");
        }
        return converted;
    }

    /** Asks the issuer at the first token, so that a process starts while the issuer is away. */
    private static final class Asked implements JwtDecoder {

        private final Supplier<JwtDecoder> issuer;
        private volatile @Nullable JwtDecoder answered;

        Asked(Supplier<JwtDecoder> issuer) {
            this.issuer = issuer;
        }

        @Override
        public Jwt decode(String token) {
            JwtDecoder decoder = answered;
            if (decoder == null) {
                decoder = issuer.get();
                answered = decoder;
            }
            return decoder.decode(token);
        }
    }
}
