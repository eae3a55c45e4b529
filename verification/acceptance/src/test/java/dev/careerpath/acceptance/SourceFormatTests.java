package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source has the one format, whichever JDK Maven itself runs on. */
class SourceFormatTests {

    private static final List<String> ROOMS =
            List.of(
                    "dead-letters",
                    "http-starter",
                    "service-starter",
                    "profile-service",
                    "assessment-service",
                    "roadmap-service",
                    "event-delivery",
                    "edge",
                    "web",
                    "deploy",
                    "verification");

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void isTheFormattersOwn() {
        assertThat(sources().parallel().filter(source -> !isFormatted(source)).sorted().toList())
                .as("Run ./mvnw spotless:apply (Maven on JDK 21 or newer)")
                .isEmpty();
    }

    @Test
    void noticesASourceThatIsNot() {
        assertThat(isFormatted("class A{int b;}\n")).isFalse();
        assertThat(isFormatted("import java.util.List;\n\nclass A {}\n")).isFalse();
        assertThat(isFormatted("class A {}\n")).isTrue();
    }

    private Stream<Path> sources() {
        return ROOMS.stream().flatMap(SourceFormatTests::below);
    }

    private static Stream<Path> below(String room) {
        try {
            return Files.walk(Path.of(room))
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/"))
                    .filter(path -> !path.toString().contains("/target/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFormatted(Path source) {
        try {
            return isFormatted(Files.readString(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFormatted(String text) {
        try {
            return formatter
                    .formatSource(RemoveUnusedImports.removeUnusedImports(text))
                    .equals(text);
        } catch (FormatterException e) {
            return false;
        }
    }
}
