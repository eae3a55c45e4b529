package dev.careerpath.http.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CheckedTokensTests {

    private static final Instant BEGIN = Instant.parse("2026-11-29T00:00:00Z");

    private int signaturesChecked;
    private Instant now = BEGIN;

    private final TokenProperties trusted =
            new TokenProperties(
                    null,
                    Path.of("unused.pem"),
                    "career-path",
                    IdentityProvider.CAREER_PATH,
                    null,
                    null,
                    null,
                    Map.of(),
                    Duration.ofDays(31),
                    Duration.ZERO,
                    Duration.ofMinutes(5));
    private final CheckedTokens tokens =
            new CheckedTokens(
                    token -> {
                        signaturesChecked++;
                        if (token.startsWith("forged")) {
                            throw new BadJwtException("Signed by somebody else");
                        }
                        return Jwt.withTokenValue(token)
                                .header("alg", "RS256")
                                .subject(token)
                                .audience(List.of("career-path"))
                                .claim("tenant", "acme")
                                .issuedAt(BEGIN)
                                .expiresAt(BEGIN.plusSeconds(60))
                                .build();
                    },
                    new ClaimChecks(trusted, new Now()),
                    new ClaimMapping(trusted.names(), Map.of()));

    private final class Now extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void checksASignatureOnceHoweverOftenTheTokenComes() {
        assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
        assertThat(tokens.decode("ana").getSubject()).isEqualTo("ana");
        assertThat(tokens.decode("ben").getSubject()).isEqualTo("ben");
        assertThat(signaturesChecked).isEqualTo(2);
    }

    @Test
    void refusesATokenThatHasExpiredSinceItsSignatureWasChecked() {
        tokens.decode("ana");
        now = BEGIN.plusSeconds(60);
        assertThatThrownBy(() -> tokens.decode("ana"))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void refusesAForgedTokenEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(signaturesChecked).isEqualTo(2);
    }
}
