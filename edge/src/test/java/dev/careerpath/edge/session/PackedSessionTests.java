package dev.careerpath.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedSessionTests {

    private static final Instant UNTIL = Instant.parse("2027-11-30T09:00:00Z");

    @Test
    void comesBackAsItWasPacked() {
        String jwt =
                Stream.of("{}", "{\"sub\":\"ada\"}", "sign")
                        .map(this::text)
                        .reduce((a, b) -> a + "." + b)
                        .orElseThrow();
        Session session =
                new Session(jwt, "opaque", null, "Ada", UNTIL, new SignedIn("ada", "sid", UNTIL));

        assertThat(PackedSession.unpack(PackedSession.pack(session))).contains(session);
    }

    @ParameterizedTest
    @MethodSource
    void isEmptyForBytesOfAnotherForm(int[] bytes) throws IOException {
        assertThat(PackedSession.unpack(deflated(bytes))).isEmpty();
    }

    /** Of no kind of token, with fewer than no parts, and one that ends early. */
    static Stream<int[]> isEmptyForBytesOfAnotherForm() {
        return Stream.of(new int[] {9, 0, 0, 0}, new int[] {2, 255, 0}, new int[] {1, 0, 9, 65});
    }

    private String text(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes());
    }

    private static byte[] deflated(int... bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(all)) {
            for (int one : bytes) {
                out.write(one);
            }
        }
        return all.toByteArray();
    }
}
