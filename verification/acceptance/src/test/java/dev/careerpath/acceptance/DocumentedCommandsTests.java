package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The Maven and Java commands that documents and package pages give name modules, tests, profiles
 * and main classes that exist, and build what they need. What the launcher's commands do is tested
 * by running them.
 */
class DocumentedCommandsTests {

    private static final Pattern COMMAND =
            Pattern.compile("(?:\\./mvnw|\\bjava -(?:jar|cp)) [^`\\n}|]+");
    private static final Pattern OPTION =
            Pattern.compile("-(?:pl |P|Dtest=|Dit\\.test=)([\\w/.,#-]+)");
    private static final Pattern MAIN =
            Pattern.compile("\\b(dev\\.careerpath\\.[a-z.]+\\.[A-Z]\\w+)");

    private record Given(Path in, String command) {}

    @TestFactory
    Stream<DynamicTest> nameWhatThereIs() {
        return commands()
                .map(given ->
                        dynamicTest(
                                given.in() + ": " + given.command(),
                                () -> assertThat(faults(given.command())).isEmpty()));
    }

    @Test
    void aWrongCommandIsNoticed() {
        assertThat(faults("./mvnw -pl nowhere -am test")).hasSize(1);
        assertThat(faults("./mvnw -pl edge test")).singleElement().asString().contains("-am");
        assertThat(faults("./mvnw -pl edge -am test -Dtest=NoSuchTests")).hasSize(1);
        assertThat(faults("./mvnw -Pnone verify")).hasSize(1);
        assertThat(faults("java -cp 'lib/*' dev.careerpath.bench.None")).hasSize(1);
    }

    private static List<String> faults(String command) {
        List<String> faults = new ArrayList<>();
        Matcher options = OPTION.matcher(command);
        boolean modules = false;
        while (options.find()) {
            String option = options.group().substring(0, 2);
            for (String name : options.group(1).split(",")) {
                if (option.equals("-p")) {
                    modules = true;
                    if (!Files.exists(Path.of(name, "pom.xml"))) {
                        faults.add("There is no module " + name);
                    }
                } else if (option.equals("-P")) {
                    if (!text(Path.of("pom.xml")).contains("<id>" + name + "</id>")) {
                        faults.add("There is no profile " + name);
                    }
                } else if (!name.equals("NoUnitTest") && sources(name).isEmpty()) {
                    faults.add("There is no test " + name);
                }
            }
        }
        if (modules && !command.contains(" -am") && !command.contains("spotless")) {
            faults.add("Nothing is installed, so -pl needs -am");
        }
        Matcher main = MAIN.matcher(command);
        while (main.find()) {
            String name = main.group(1);
            if (sources(name.substring(name.lastIndexOf('.') + 1)).isEmpty()) {
                faults.add("There is no class " + name);
            }
        }
        return faults;
    }

    private static Stream<Given> commands() {
        return Stream.concat(
                        files(".md"),
                        files("package-info.java").filter(it -> it.toString().contains("main")))
                .flatMap(file ->
                        COMMAND.matcher(
                                        text(file)
                                                .replaceAll("\\\\\\n\\s*(?:\\* )?", " ")
                                                .replaceAll("\\n \\* (?=-)", " "))
                                .results()
                                .map(found -> new Given(file, found.group().strip())));
    }

    private static List<Path> sources(String className) {
        return files("/" + className + ".java").toList();
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(Path.of("."))) {
            return all
                    .filter(path -> !path.toString().contains("/target/"))
                    .filter(path -> !path.toString().contains("/node_modules/"))
                    .filter(path -> path.toString().endsWith(ending))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
