package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.careerpath.starter.test.ArchitectureRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The modules without an architecture test of their own: what runs the system, and what stands
 * before it. Their classes are read from where the build has just put them.
 */
class EveryModuleTests {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Map<String, String> MODULES =
            Map.of(
                    "dead-letters", "dev.careerpath.deadletters",
                    "deploy/embedded", "dev.careerpath.embedded",
                    "deploy/local", "dev.careerpath.local",
                    "edge", "dev.careerpath.edge",
                    "http-starter", "dev.careerpath.http");

    @TestFactory
    Stream<DynamicTest> keepTheLinesOfTheDesign() {
        return MODULES.entrySet().stream()
                .flatMap(module -> {
                    JavaClasses classes = classes(module.getKey());
                    return ArchitectureRules.forModule(module.getValue())
                            .tests(classes)
                            .map(test -> named(module.getKey(), test));
                });
    }

    private static JavaClasses classes(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        assertThat(classes).as("build the whole project first").isDirectory();
        JavaClasses found = new ClassFileImporter().importPath(classes);
        assertThat(found).as(module).isNotEmpty();
        return found;
    }

    private static DynamicTest named(String module, DynamicTest test) {
        return DynamicTest.dynamicTest(module + ": " + test.getDisplayName(), test.getExecutable());
    }
}
