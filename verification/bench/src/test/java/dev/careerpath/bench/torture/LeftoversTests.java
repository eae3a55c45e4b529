package dev.careerpath.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {

    private static final int BLOCK = 1 << 20;

    @TempDir private Path folder;

    private final Told erased = told(1, true);
    private final Told living = told(2, false);
    private final Told erasedWithLongerNumber = told(12, true);

    @Test
    void findsTextOfTheErasedWhereverItLiesInAFile() throws IOException {
        byte[] mark = erased.mark().getBytes(StandardCharsets.ISO_8859_1);
        for (int begin : List.of(0, BLOCK - mark.length, BLOCK - 1, BLOCK, 2 * BLOCK - 5)) {
            byte[] file = new byte[3 * BLOCK - 100];
            Arrays.fill(file, (byte) 'z');
            System.arraycopy(mark, 0, file, begin, mark.length);
            Files.write(folder.resolve("store"), file);

            List<Violation> found = leftovers().inFiles(folder).found();

            assertThat(found)
                    .as("mark at %d", begin)
                    .extracting(Violation::profileId)
                    .containsExactly("of 1");
        }
    }

    @Test
    void findsNothingOfTheLivingNorInAFileWithoutMarks() throws IOException {
        Files.writeString(folder.resolve("living"), "name: " + living.mark() + " name");
        Files.writeString(folder.resolve("empty"), "");
        Files.write(folder.resolve("large"), new byte[2 * BLOCK]);

        assertThat(leftovers().inFiles(folder).found()).isEmpty();
    }

    private Leftovers leftovers() {
        return new Leftovers(List.of(erased, living, erasedWithLongerNumber));
    }

    private static Told told(int number, boolean erased) {
        Told told = new Told(7, number);
        told.submitted("of " + number, 1);
        if (erased) {
            told.wasErased();
        }
        return told;
    }
}
