package dev.careerpath.assessment;

import dev.careerpath.starter.test.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of the design, held against this service's classes. */
class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheLinesOfTheDesign() {
        return ArchitectureRules.forService(
                        "dev.careerpath.assessment",
                        List.of("framework", "leader", "readiness", "compare"),
                        List.of("dev.careerpath.profile", "dev.careerpath.roadmap"))
                .tests();
    }
}
