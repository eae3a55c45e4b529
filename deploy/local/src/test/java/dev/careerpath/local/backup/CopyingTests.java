package dev.careerpath.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTests {

    @TempDir private Path folder;

    private DataFolder data;
    private DataFolder backup;

    @BeforeEach
    void fill() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        backup = new DataFolder(folder.resolve("backup"));
        write("version", "1\n");
        write("keys/private.pem", "key");
        write("mongodb/documents.mv", "documents");
        write("kafka/events-0/0.log", "records");
        write("kafka/.lock", "");
        write("logs/edge.log", "lines");
        write("state.json", "{}");
    }

    @Test
    void comesBackAsItWas() throws IOException {
        assertThat(Copying.backUp(data, backup)).isEqualTo(2 + 3 + 9 + 7);

        DataFolder restored = new DataFolder(folder.resolve("restored"));
        Copying.restore(backup, restored);

        Path root = restored.root();
        assertThat(root.resolve("mongodb/documents.mv")).hasContent("documents");
        assertThat(root.resolve("kafka/events-0/0.log")).hasContent("records");
        assertThat(root.resolve("keys/private.pem")).hasContent("key");
        assertThat(root.resolve("kafka/.lock")).doesNotExist();
        assertThat(root.resolve("logs")).doesNotExist();
        assertThat(root.resolve("state.json")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.createDirectories(backup.root());
        Files.writeString(backup.root().resolve("letter"), "mine");

        assertThatThrownBy(() -> Copying.backUp(data, backup))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("holds something");
        Files.delete(backup.root().resolve("letter"));
        Copying.backUp(data, backup);
        assertThatThrownBy(() -> Copying.restore(backup, data)).isInstanceOf(Trouble.class);
    }

    @Test
    void takesNoHalfBackup() throws IOException {
        Copying.backUp(data, backup);
        Files.delete(backup.root().resolve("backup-complete"));

        assertThatThrownBy(
                        () -> Copying.restore(backup, new DataFolder(folder.resolve("restored"))))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no whole backup");
    }

    private void write(String name, String content) throws IOException {
        Path file = data.root().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
