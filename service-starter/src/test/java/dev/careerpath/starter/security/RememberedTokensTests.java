package dev.careerpath.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

    private int signaturesChecked;
    private boolean expired;

    private final RememberedTokens tokens =
            new RememberedTokens(
                    token -> {
                        signaturesChecked++;
                        if (token.startsWith("forged")) {
                            throw new BadJwtException("Signed by somebody else");
                        }
                        return Jwt.withTokenValue(token)
                                .header("alg", "RS256")
                                .subject(token)
                                .issuedAt(Instant.EPOCH)
                                .build();
                    },
                    _ ->
                            expired
                                    ? OAuth2TokenValidatorResult.failure(
                                            new OAuth2Error("invalid_token", "expired", null))
                                    : OAuth2TokenValidatorResult.success());

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
        expired = true;
        assertThatThrownBy(() -> tokens.decode("ana"))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("claims");
    }

    @Test
    void refusesAForgedTokenEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
    }
}
