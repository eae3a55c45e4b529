package dev.careerpath.peers;

import dev.careerpath.starter.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of the design, held against the peers' classes. */
class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheLinesOfTheDesign() {
        return ArchitectureRules.forModule("dev.careerpath.peers").tests();
    }
}
