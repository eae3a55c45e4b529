package dev.careerpath.starter.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnItsWayTests {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whatIsPublishedWithinTheMomentIsNotLeft() {
        List<Event> young = List.of(at(NOW.minusMillis(20)));

        assertThat(
                        OnItsWay.left(
                                () -> looks.incrementAndGet() < 3 ? young : List.<Event>of(),
                                CLOCK))
                .isEmpty();
        assertThat(looks).hasValue(3);
    }

    @Test
    void whatIsOldIsLeftAtOnce() {
        List<Event> old = List.of(at(NOW.minus(OnItsWay.MOMENT)));

        assertThat(OnItsWay.left(() -> looked(old), CLOCK)).isEqualTo(old);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatAClockThatIsAheadWroteIsLeftAtOnce() {
        List<Event> ahead = List.of(at(NOW.plusSeconds(60)));

        assertThat(OnItsWay.left(() -> looked(ahead), CLOCK)).isEqualTo(ahead);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatNobodyPublishesIsLeftAfterTheMoment() {
        List<Event> young = List.of(at(NOW));

        assertThat(OnItsWay.left(() -> looked(young), CLOCK)).isEqualTo(young);
        assertThat(looks).hasValueGreaterThan(1);
    }

    private List<Event> looked(List<Event> found) {
        looks.incrementAndGet();
        return found;
    }

    private static Event at(Instant time) {
        return Event.of(
                "thing-1",
                "/things",
                "dev.careerpath.thing.added.v1",
                new Event.About("thing", "acme", 1),
                time,
                "{}");
    }
}
