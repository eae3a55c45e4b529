package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.starter.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewDeliveriesTests {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Subscription HOOK =
            subscription("0190a1b2-0000-7000-8000-000000000001", Kind.WEBHOOK);
    private static final Subscription STORE =
            subscription("0190a1b2-0000-7000-8000-000000000002", Kind.XAPI);

    @Test
    void aRepeatOfAnEventMakesTheSameDeliveries() {
        assertThat(made("1").deliveries()).isEqualTo(made("1").deliveries());
    }

    @Test
    void eachEventHasADeliveryOfItsOwnForEachSubscription() {
        NewDeliveries made = made("1", "2");
        assertThat(made.deliveries()).extracting(Delivery::id).hasSize(4).doesNotHaveDuplicates();
        assertThat(made.payloads()).hasSize(2);
    }

    @Test
    void placesGoOnAfterABatchIsStored() {
        NewDeliveries made = made("1");
        made.clear();
        assertThat(made.size()).isZero();
        made.add(event("2"), "{}", List.of(HOOK));
        assertThat(made.deliveries()).extracting(Delivery::place).containsExactly(2);
    }

    @Test
    void knowsTheKindOfEachSubscription() {
        assertThat(made("1").kind(STORE.id())).isEqualTo(Kind.XAPI);
        assertThat(made("1").kind(HOOK.id())).isEqualTo(Kind.WEBHOOK);
    }

    private static NewDeliveries made(String... events) {
        NewDeliveries made = new NewDeliveries(NOW, Duration.ofDays(30));
        for (String id : events) {
            made.add(event(id), "{}", List.of(HOOK, STORE));
        }
        return made;
    }

    private static Event event(String id) {
        return Event.of(id, "/s", "a.v1", new Event.About("p", "acme", 1), NOW, "{}");
    }

    private static Subscription subscription(String id, Kind kind) {
        return new Subscription(
                id,
                "acme",
                null,
                kind,
                "https://example.com",
                null,
                Set.of(),
                Set.of(),
                null,
                Subscription.Status.ACTIVE,
                null,
                List.of(),
                null,
                List.of(),
                null,
                NOW,
                NOW,
                0,
                1);
    }
}
