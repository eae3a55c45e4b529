package dev.careerpath.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LitTests {

    private static final Path COMMITTED = Path.of("src/main/resources/web/lit.js");

    /** With {@code -Dlit.write=true} it is written instead, as after a new version of Lit. */
    @Test
    void isWhatTheArtefactsOfLitMakeItAndNothingElse() throws IOException {
        String made = LitModules.joined();

        if (Boolean.getBoolean("lit.write")) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(made);
    }
}
