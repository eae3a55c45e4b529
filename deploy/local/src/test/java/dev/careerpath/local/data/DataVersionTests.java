package dev.careerpath.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataVersionTests {

    @TempDir private Path folder;

    @Test
    void takesAFolderOfItsOwnReleaseAndOfTheOneBefore() throws Exception {
        DataVersion.claim(new DataFolder(folder));
        DataVersion.claim(new DataFolder(folder));

        assertThat(Files.readString(folder.resolve("version"))).isEqualTo("1\n");
    }

    @Test
    void refusesAFolderOfANewerRelease() throws Exception {
        Files.writeString(folder.resolve("version"), "7\n");

        assertThatThrownBy(() -> DataVersion.claim(new DataFolder(folder)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("newer release")
                .hasMessageContaining("7");
        assertThat(Files.readString(folder.resolve("version"))).isEqualTo("7\n");
    }

    @Test
    void refusesWhatIsNoVersion() throws Exception {
        Files.writeString(folder.resolve("version"), "one");

        assertThatThrownBy(() -> DataVersion.claim(new DataFolder(folder)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("'one'");
    }
}
