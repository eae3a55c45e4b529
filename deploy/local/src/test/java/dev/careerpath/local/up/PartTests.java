package dev.careerpath.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTests {

    @TempDir private Path folder;

    @Test
    void aLogIsTurnedOverWhileItsProcessGoesOnWriting() throws Exception {
        Path log = folder.resolve("edge.log");
        Part part =
                new Part(
                        "edge",
                        Layer.EDGE,
                        new BuiltJar(folder.resolve("edge.jar"), true),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        log);
        part.turnLogOverWhenLarge();
        try (FileOutputStream process = new FileOutputStream(log.toFile(), true)) {
            process.write("first\n".getBytes());
            part.turnLogOverWhenLarge();
            assertThat(log).hasContent("first");

            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                file.setLength(Part.LOG_BYTES + 1);
            }
            part.turnLogOverWhenLarge();
            process.write("second\n".getBytes());
        }

        assertThat(log).hasContent("second");
        assertThat(Files.size(folder.resolve("edge.log.1"))).isEqualTo(Part.LOG_BYTES + 1);
    }
}
