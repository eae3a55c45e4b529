package dev.careerpath.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens as the services check them. */
class AccessTokensTests {

    @TempDir private Path folder;

    @Test
    void areTrustedByWhoeverHasThePublicKey() throws Exception {
        SigningKeys keys = SigningKeys.readOrMake(new DataFolder(folder));
        String token =
                new AccessTokens(keys, Clock.systemUTC())
                        .sign("acme", "ada", "profiles:read", Duration.ofMinutes(5));

        Jwt jwt;
        try (var pem = Files.newInputStream(keys.checking())) {
            RSAPublicKey key = RsaKeyConverters.x509().convert(pem);
            jwt = NimbusJwtDecoder.withPublicKey(key).build().decode(token);
        }
        assertThat(jwt.getClaimAsString("tenant")).isEqualTo("acme");
        assertThat(jwt.getClaimAsString("scope")).isEqualTo("profiles:read");
        assertThat(jwt.getSubject()).isEqualTo("ada");
        assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void keepTheirKeyForTheOwnerAlone() throws Exception {
        SigningKeys.readOrMake(new DataFolder(folder));

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("keys/private.pem"))))
                .isEqualTo("rw-------");
        assertThat(SigningKeys.readOrMake(new DataFolder(folder)).signing())
                .isEqualTo(SigningKeys.read(new DataFolder(folder)).signing());
    }

    @Test
    void areNotMadeWithoutOrWithDamagedKeys() throws Exception {
        assertThatThrownBy(() -> SigningKeys.read(new DataFolder(folder)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--data");
        SigningKeys.readOrMake(new DataFolder(folder));
        Files.writeString(folder.resolve("keys/private.pem"), "damaged");
        assertThatThrownBy(() -> SigningKeys.read(new DataFolder(folder)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("delete that folder");
    }
}
