package dev.careerpath.roadmap.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.credentials.CredentialSigner.Algorithm;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.starter.problem.ApiProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialSignerTests {

    private static final String HOME = "https://career.example";

    @TempDir private Path folder;
    private CredentialSigner signer;

    private final AchievementCredential credential =
            AchievementCredential.of(
                    HOME,
                    HOME + "/.well-known/credentials",
                    "acme",
                    "0198f3a0-0000-7000-8000-000000000000",
                    new Milestone(
                            "board-deck",
                            "A deck for the board",
                            Activity.Kind.values()[0],
                            12,
                            LocalDate.parse("2026-11-02"),
                            LocalDate.parse("2026-11-22"),
                            List.of(),
                            List.of(new Milestone.Raised("communication", "Communication", 2, 3)),
                            List.of("The board has seen it."),
                            MilestoneStatus.DONE,
                            Instant.parse("2026-11-24T12:00:00.789Z"),
                            new Milestone.Evidence("The deck", "https://example.com/deck"),
                            new Milestone.Because("communication", 1, 1, List.of("x")),
                            null));

    @BeforeEach
    void keys() throws Exception {
        signer = CredentialSigner.of(HOME, key("credentials.pem"), ecKey());
    }

    @Test
    void signsACredentialThatItsPublishedKeyVerifies() throws Exception {
        SignedJWT jwt = SignedJWT.parse(signer.sign(credential, Algorithm.RS256));

        String kid = jwt.getHeader().getKeyID();
        assertThat(kid).startsWith(HOME + "/.well-known/credentials/");
        Map<String, Object> published = signer.publicKey(kid.substring(kid.lastIndexOf('/') + 1));
        assertThat(published).doesNotContainKey("d");
        assertThat(jwt.verify(new RSASSAVerifier(RSAKey.parse(published)))).isTrue();
        assertThat(jwt.getHeader().getType()).isNull();
        assertThat(signer.publicKeys().toString()).contains(kid);
        assertThat(published).containsEntry("kid", kid);
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(HOME + "/.well-known/credentials");
    }

    @Test
    void saysWhatOpenBadgesAsksFor() throws Exception {
        Map<String, Object> claims =
                SignedJWT.parse(signer.sign(credential, Algorithm.RS256))
                        .getJWTClaimsSet()
                        .toJSONObject();

        assertThat(claims.get("type"))
                .isEqualTo(List.of("VerifiableCredential", "AchievementCredential"));
        assertThat(claims.get("@context"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .startsWith("https://www.w3.org/ns/credentials/v2");
        assertThat(claims).containsEntry("validFrom", "2026-11-24T12:00:00Z");
        assertThat(claims.get("nbf"))
                .isEqualTo(Instant.parse("2026-11-24T12:00:00Z").getEpochSecond());
        assertThat(claims.toString())
                .contains(
                        HOME + "/v1/competencies/communication",
                        HOME + "/.well-known/credentials/achievements/board-deck");
        assertThat(claims.get("jti")).isEqualTo(claims.get("id"));
        assertThat(claims.get("credentialSubject").toString())
                .contains("AchievementSubject", "A deck for the board", "The board has seen it.");
        assertThat(claims.get("evidence").toString()).contains("https://example.com/deck");
    }

    @Test
    void convincesNobodyOnceItIsChangedOrSignedByAnother() throws Exception {
        SignedJWT jwt = SignedJWT.parse(signer.sign(credential, Algorithm.RS256));
        String[] parts = jwt.serialize().split("\\.");
        String changed =
                new String(Base64.getUrlDecoder().decode(parts[1])).replace("board", "moon!");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes());
        RSAKey ours =
                RSAKey.parse(
                        signer.publicKey(
                                jwt.getHeader()
                                        .getKeyID()
                                        .substring((HOME + "/.well-known/credentials/").length())));

        assertThat(SignedJWT.parse(String.join(".", parts)).verify(new RSASSAVerifier(ours)))
                .isFalse();
        assertThat(
                        SignedJWT.parse(
                                        CredentialSigner.of(HOME, key("other.pem"), null)
                                                .sign(credential, Algorithm.RS256))
                                .verify(new RSASSAVerifier(ours)))
                .isFalse();
    }

    @Test
    void saysThatItHasNoKey() {
        assertThatThrownBy(() ->
                        CredentialSigner.of(HOME, null, null).sign(credential, Algorithm.ES256))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("CREDENTIALS_KEY");
    }

    @Test
    void signsForThoseWhoKnowNoRsaToo() throws Exception {
        SignedJWT jwt = SignedJWT.parse(signer.sign(credential, Algorithm.ES256));

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        ECKey published =
                (ECKey) JWKSet.parse(signer.publicKeys()).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(published.isPrivate()).isFalse();
        assertThat(jwt.verify(new ECDSAVerifier(published))).isTrue();
    }

    private Path ecKey() throws Exception {
        return Files.writeString(
                folder.resolve("credentials.json"),
                new ECKeyGenerator(Curve.P_256).generate().toJSONString());
    }

    private Path key(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String body =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }
}
