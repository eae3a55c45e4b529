package dev.careerpath.delivery;

import dev.careerpath.starter.test.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of the design, held against this module's classes. */
class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheLinesOfTheDesign() {
        return ArchitectureRules.forService(
                        "dev.careerpath.delivery",
                        List.of(),
                        List.of(
                                "dev.careerpath.profile",
                                "dev.careerpath.assessment",
                                "dev.careerpath.roadmap"))
                .tests();
    }
}
