package dev.careerpath.roadmap;

import dev.careerpath.starter.test.EventContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service promises to whoever reads its events. */
class EventContractTests {

    @TestFactory
    Stream<DynamicTest> keepsWhatItPromises() {
        return EventContract.of("roadmap-service").promises();
    }
}
