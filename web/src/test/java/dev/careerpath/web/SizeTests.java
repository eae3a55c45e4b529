package dev.careerpath.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SizeTests {

    private static final Path FILES = Path.of("src/main/resources/web");
    private static final int MOST = 80 * 1024;

    @Test
    void theWholeAppIsAtMost80KilobytesCompressed() throws IOException {
        int sum = 0;
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += compressed(file);
            }
        }
        System.out.printf("The whole app is %,d bytes compressed.%n", sum);

        assertThat(sum).isPositive().isLessThanOrEqualTo(MOST);
    }

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        }
        return bytes.size();
    }
}
