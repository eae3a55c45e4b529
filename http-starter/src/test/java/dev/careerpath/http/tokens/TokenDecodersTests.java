package dev.careerpath.http.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import dev.careerpath.http.test.Issuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

/** Which tokens are taken, and what is said of those that are not. */
class TokenDecodersTests {

    private final Issuer issuer = Issuer.start();
    private final JwtDecoder decoder = decoder(IdentityProvider.CAREER_PATH, "5m");

    @AfterEach
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "application/at+jwt", "JWT", ""})
    void takesATokenOfEachTypeThatIssuersWrite(String type) {
        String token = Issuer.sign(issuer.first(), type.isEmpty() ? null : type, issuer.claims());

        assertThat(decoder.decode(token).getClaimAsStringList("scope"))
                .containsExactly("profiles:read", "own:read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant | [\"acme\"]     | tenant",
                "tenant | 7              | tenant",
                "tenant | {}             | tenant",
                "tenant | true           | tenant",
                "tenant | \"bad tenant\" | tenant",
                "tenant | null           | tenant",
                "sub    | null           | sub",
                "sub    | \"\"           | sub",
                "sub    | {\"a\":1}      | shape",
                "scope  | 7              | scope",
                "scope  | {\"a\":\"b\"}  | scope",
                "scope  | [\"a\",7]      | scope",
                "aud    | null           | career-path",
                "aud    | \"other\"      | career-path",
                "aud    | {}             | shape",
                "iss    | \"https://evil.example\" | iss",
                "iss    | 7              | shape",
                "exp    | null           | exp is missing",
                "exp    | \"tomorrow\"   | shape",
                "exp    | 1000           | shape",
                "exp    | 4000000000     | too long",
                "nbf    | 4000000000     | counts from",
                "nbf    | []             | shape",
                "iat    | 4000000000     | shape",
                "iat    | 1000           | too long",
            })
    void refusesAClaimOfAnotherShapeAndNamesIt(String claim, String json, String reason) {
        Map<String, Object> claims = issuer.claims();
        claims.put(claim, JsonMapper.shared().readValue(json, Object.class));
        if (claims.get(claim) == null) {
            claims.remove(claim);
        }

        assertThatThrownBy(() -> decoder.decode(issuer.token(claims)))
                .isInstanceOf(BadJwtException.class)
                .satisfies(e ->
                        assertThat(TokenRefusal.of("invalid_token", e.getMessage()).challenge())
                                .matches(
                                        "Bearer error=\"invalid_token\", error_description=\"[^\"\\\\]+\""))
                .satisfies(e -> {
                    if (!reason.equals("shape")) {
                        assertThat(e).hasMessageContaining(reason);
                    }
                });
    }

    @Test
    void countsALifeWithoutItsBeginningFromNow() {
        Map<String, Object> claims = issuer.claims();
        claims.remove("iat");
        claims.put("exp", Instant.now().plus(Duration.ofDays(30)).getEpochSecond());
        assertThat(decoder.decode(issuer.token(claims)).getSubject()).isEqualTo("ada");

        claims.put("exp", Instant.now().plus(Duration.ofDays(32)).getEpochSecond());
        assertThatThrownBy(() -> decoder.decode(issuer.token(claims)))
                .hasMessageContaining("too long");
    }

    @Test
    void allowsForClocksThatAreAMinuteApart() {
        Map<String, Object> claims = issuer.claims();
        claims.put("iat", Instant.now().plusSeconds(90).getEpochSecond());
        assertThatThrownBy(() -> decoder.decode(issuer.token(claims)))
                .hasMessageContaining("future");

        claims.put("iat", Instant.now().plusSeconds(30).getEpochSecond());
        claims.put("nbf", Instant.now().plusSeconds(30).getEpochSecond());
        assertThat(decoder.decode(issuer.token(claims)).getSubject()).isEqualTo("ada");

        claims.putAll(
                Map.of(
                        "iat", Instant.now().minusSeconds(300).getEpochSecond(),
                        "nbf", Instant.now().minusSeconds(300).getEpochSecond(),
                        "exp", Instant.now().minusSeconds(30).getEpochSecond()));
        assertThat(decoder.decode(issuer.token(claims)).getSubject()).isEqualTo("ada");

        claims.put("exp", Instant.now().minusSeconds(90).getEpochSecond());
        assertThatThrownBy(() -> decoder.decode(issuer.token(claims)))
                .hasMessageContaining("expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KEYCLOAK | {\"tenant\":\"acme\",\"scope\":\"openid own:read\",\"realm_access\":{\"roles\":[\"hr\"]},\"resource_access\":{\"career-path\":{\"roles\":[\"own:write\"]}}} | ada | acme | openid,own:read,hr,profiles:read,own:write",
                "ENTRA_ID | {\"tid\":\"72f988bf-86f1-41af-91ab-2d7cd011db47\",\"oid\":\"0e1f\",\"scp\":\"own:read own:write\",\"roles\":[\"hr\"]} | 0e1f | 72f988bf-86f1-41af-91ab-2d7cd011db47 | own:read,own:write,hr,profiles:read",
                "AUTH0    | {\"org_id\":\"org_9ybsU1dN2dKfDkBi\",\"scope\":\"openid\",\"permissions\":[\"own:read\"]} | ada | org_9ybsU1dN2dKfDkBi | openid,own:read",
                "OKTA     | {\"tenant\":\"acme\",\"uid\":\"00u1\",\"scp\":[\"own:read\"],\"groups\":[\"hr\"]} | 00u1 | acme | own:read,hr,profiles:read",
                "OKTA     | {\"tenant\":\"acme\",\"scp\":[\"profiles:read\"]} | ada | acme | profiles:read",
            })
    void readsWhatEachProviderWrites(
            IdentityProvider provider, String json, String person, String tenant, String scopes) {
        Map<String, Object> claims = issuer.claims();
        claims.keySet().removeAll(List.of("tenant", "scope"));
        claims.putAll(JsonMapper.shared().readValue(json, Map.class));

        Jwt token = decoder(provider, "5m").decode(issuer.token(claims));

        assertThat(token.getSubject()).isEqualTo(person);
        assertThat(token.getClaimAsString("tenant")).isEqualTo(tenant);
        assertThat(token.getClaimAsStringList("scope")).containsExactly(scopes.split(","));
    }

    @Test
    void readsClaimsWhoseNamesAreConfigured() {
        var trusted =
                new TokenProperties(
                        null,
                        Issuer.pem(issuer.first()),
                        "career-path",
                        IdentityProvider.AUTH0,
                        "https://acme.example/tenant",
                        List.of("/who/id"),
                        List.of("https://acme.example/rights"),
                        Map.of(),
                        Duration.ofDays(31),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5));
        Map<String, Object> claims = issuer.claims();
        claims.put("https://acme.example/tenant", "acme-2");
        claims.put("https://acme.example/rights", List.of("own:read"));
        claims.put("who", Map.of("id", "a-1"));

        Jwt token = TokenDecoders.decoder(trusted, Clock.systemUTC()).decode(issuer.token(claims));

        assertThat(token.getClaimAsString("tenant")).isEqualTo("acme-2");
        assertThat(token.getSubject()).isEqualTo("a-1");
        assertThat(token.getClaimAsStringList("scope")).containsExactly("own:read");
    }

    @Test
    void picksUpANewKeyOfAnotherKindAndLetsAnOldOneDie() throws Exception {
        JwtDecoder quick = decoder(IdentityProvider.CAREER_PATH, "1s");
        JWK old = issuer.first();
        assertThat(quick.decode(issuer.token(issuer.claims())).getSubject()).isEqualTo("ada");

        JWK fresh = issuer.publish(Issuer.ec("second"));
        assertThat(quick.decode(Issuer.sign(fresh, "JWT", issuer.claims())).getSubject())
                .isEqualTo("ada");

        issuer.withdraw(old);
        Thread.sleep(1500);
        assertThatThrownBy(() -> quick.decode(Issuer.sign(old, "JWT", issuer.claims())))
                .isInstanceOf(BadJwtException.class);
        assertThat(quick.decode(Issuer.sign(fresh, "JWT", issuer.claims())).getSubject())
                .isEqualTo("ada");
    }

    @Test
    void refusesKeysThatNobodyPublishedHoweverManyAreMadeUp() {
        for (int i = 0; i < 20; i++) {
            String forged = Issuer.sign(Issuer.ec("made-up-" + i), "JWT", issuer.claims());
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        }
        assertThat(decoder.decode(issuer.token(issuer.claims())).getSubject()).isEqualTo("ada");
    }

    @Test
    void readsRsaAndEcKeysFromOneFile() {
        JWK ec = Issuer.ec("ec");
        var trusted =
                new TokenProperties(
                        issuer.uri(),
                        Issuer.pem(issuer.first(), ec),
                        "career-path",
                        IdentityProvider.CAREER_PATH,
                        "",
                        List.of(),
                        List.of(),
                        Map.of(),
                        Duration.ofDays(31),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5));
        JwtDecoder reading = TokenDecoders.decoder(trusted, Clock.systemUTC());

        assertThat(reading.decode(issuer.token(issuer.claims())).getSubject()).isEqualTo("ada");
        assertThat(reading.decode(Issuer.sign(ec, "JWT", issuer.claims())).getSubject())
                .isEqualTo("ada");
        assertThatThrownBy(
                        () -> reading.decode(Issuer.sign(Issuer.ec("ec"), "JWT", issuer.claims())))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void tellsAnIssuerThatIsAwayFromABadToken() {
        String token = issuer.token(issuer.claims());
        issuer.close();

        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder(IdentityProvider provider, String keysKept) {
        return TokenDecoders.decoder(
                new TokenProperties(
                        issuer.uri(),
                        null,
                        "career-path",
                        provider,
                        null,
                        null,
                        null,
                        Map.of("hr", List.of("profiles:read")),
                        Duration.ofDays(31),
                        Duration.ofSeconds(60),
                        Duration.parse("PT" + keysKept.toUpperCase())),
                Clock.systemUTC());
    }
}
