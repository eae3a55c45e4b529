package dev.careerpath.delivery.events;

import static dev.careerpath.delivery.events.ExampleEvents.WITHOUT_FIGURES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.StructuredEvent;
import dev.careerpath.starter.security.Shown;
import dev.careerpath.starter.test.EventContract;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What of each type of event is seen, and by whom. */
class EventPartsTests {

    private static final Access GROUPED = new Access(Right.TENANT, Set.of(Shown.GROUPED), null);

    static Stream<Event> all() {
        return ExampleEvents.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anOrganisationThatSeesGroupsGetsNoFigureOfOnePerson(Event event) {
        assertThat(WITHOUT_FIGURES).containsAll(seen(event, GROUPED));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStrangerGetsNothing(Event event) {
        assertThat(EventParts.show(event.type(), Access.NONE)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoSeesThePlanGetsNoFigureEither(Event event) {
        Set<String> figures = seen(event, new Access(Right.SHARED, Set.of("ROADMAP"), null));
        figures.removeAll(WITHOUT_FIGURES);

        // What the two say to each other.
        assertThat(Set.of("/commentId", "/commitmentId", "/by", "/as", "/state", "/outcome"))
                .containsAll(figures);
    }

    @Test
    void whatIsToldIsMoreThanNothing() {
        Set<String> told = new HashSet<>();
        all().forEach(event -> told.addAll(seen(event, GROUPED)));

        assertThat(told).isEqualTo(WITHOUT_FIGURES);
    }

    private static Set<String> seen(Event event, Access access) {
        ObjectNode json = StructuredEvent.of(event, EventContract.ADDRESSES);
        EventParts.leaveOut(json, event.type(), access);
        return ExampleEvents.leaves(json.path("data"));
    }
}
