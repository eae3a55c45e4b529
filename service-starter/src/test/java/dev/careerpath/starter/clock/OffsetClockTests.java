package dev.careerpath.starter.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock RIGHT = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void isRightWithoutAFile() {
        assertThat(new OffsetClock(folder.resolve("none"), RIGHT).instant()).isEqualTo(NOON);
    }

    @Test
    void isOffByWhatTheFileSays() throws IOException {
        Path file = Files.writeString(folder.resolve("profile-service"), "-3600\n");
        assertThat(new OffsetClock(file, RIGHT).instant()).isEqualTo(NOON.minusSeconds(3600));
    }

    @Test
    void aFileThatIsBeingWrittenChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("profile-service"), "");
        assertThat(new OffsetClock(file, RIGHT).instant()).isEqualTo(NOON);
    }
}
