package dev.careerpath.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SizeTests {

    private static final Path SERVED = Path.of("target/classes/web");
    private static final int MOST = 80 * 1024;

    @Test
    void theWholeAppIsAtMost80KilobytesCompressed() throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(SERVED)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".gz")).toList()) {
                sum += Files.size(file);
            }
        }
        System.out.printf("The whole app is %,d bytes compressed.%n", sum);

        assertThat(sum).isPositive().isLessThanOrEqualTo(MOST);
    }

    @Test
    void eachFileLiesThereCompressedToo() throws IOException {
        try (Stream<Path> files = Files.walk(SERVED)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .filter(it -> !it.toString().endsWith(".gz")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Path.of(file + ".gz"))
                                    .satisfies(it ->
                                            assertThat(unpacked(it))
                                                    .isEqualTo(Files.readAllBytes(file))));
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.transferTo(bytes);
        }
        return bytes.toByteArray();
    }
}
