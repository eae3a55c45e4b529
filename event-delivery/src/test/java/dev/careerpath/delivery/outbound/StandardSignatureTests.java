package dev.careerpath.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our signatures, checked by the specification's own library. */
class StandardSignatureTests {

    private static final String PAYLOAD = "{\"type\":\"dev.careerpath.roadmap.generated.v1\"}";

    @Test
    void convincesTheSpecificationsOwnLibrary() {
        String secret = StandardSignature.newSecret();

        assertThatCode(() -> new Webhook(secret).verify(PAYLOAD, signed(List.of(secret))))
                .doesNotThrowAnyException();
    }

    @Test
    void convincesHoldersOfEitherSecretDuringARotation() {
        String newest = StandardSignature.newSecret();
        String before = StandardSignature.newSecret();
        HttpHeaders headers = signed(List.of(newest, before));

        assertThatCode(() -> new Webhook(newest).verify(PAYLOAD, headers))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(before).verify(PAYLOAD, headers))
                .doesNotThrowAnyException();
    }

    @Test
    void convincesNobodyOfAnotherSecretOrPayload() {
        String secret = StandardSignature.newSecret();
        HttpHeaders headers = signed(List.of(secret));

        assertThatThrownBy(
                        () -> new Webhook(StandardSignature.newSecret()).verify(PAYLOAD, headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(secret).verify(PAYLOAD + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void makesSecretsOf32BytesThatNeverRepeat() {
        assertThat(StandardSignature.newSecret())
                .startsWith("whsec_")
                .hasSize("whsec_".length() + 44)
                .isNotEqualTo(StandardSignature.newSecret());
    }

    private static HttpHeaders signed(List<String> secrets) {
        Map<String, String> headers =
                StandardSignature.headers(
                        "msg_1", Instant.now(), PAYLOAD.getBytes(StandardCharsets.UTF_8), secrets);
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (_, _) -> true);
    }
}
