package dev.careerpath.starter.repair;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The places where this replica's consumers cannot go on, because a record cannot be read. Health
 * is down while there is such a place.
 */
public final class UnreadableRecords implements HealthIndicator {

    /**
     * A place on a topic as one consumer group sees it.
     *
     * @param offset the first that cannot be read
     * @param reason what the driver says
     */
    public record Place(String group, String topic, int partition, long offset, String reason) {}

    private record Reader(String group, TopicPartition partition) {}

    private final ConcurrentMap<Reader, Place> places = new ConcurrentHashMap<>();
    private volatile Collection<Reader> skipped = List.of();

    public UnreadableRecords(MeterRegistry meters) {
        Gauge.builder("careerpath.consumer.unreadable", places, Map::size)
                .description("Partitions that a consumer cannot read any further")
                .register(meters);
    }

    /** All places, in the order of their topics. */
    public List<Place> places() {
        return places.values().stream()
                .sorted(
                        java.util.Comparator.comparing(Place::group)
                                .thenComparing(Place::topic)
                                .thenComparing(Place::partition))
                .toList();
    }

    /** Lets every consumer go on after what it cannot read; gives where that is. */
    public List<Place> skip() {
        List<Place> now = new ArrayList<>(places());
        skipped = places.keySet().stream().toList();
        return now;
    }

    void found(String group, TopicPartition partition, long offset, String reason) {
        places.put(
                new Reader(group, partition),
                new Place(group, partition.topic(), partition.partition(), offset, reason));
    }

    boolean isSkipped(String group, TopicPartition partition) {
        return skipped.contains(new Reader(group, partition));
    }

    /** These partitions give records again. */
    void read(String group, Collection<TopicPartition> partitions) {
        if (places.isEmpty()) {
            return;
        }
        for (TopicPartition partition : partitions) {
            Reader reader = new Reader(group, partition);
            places.remove(reader);
            skipped = skipped.stream().filter(each -> !each.equals(reader)).toList();
        }
    }

    @Override
    public Health health() {
        Map<String, String> details =
                places().stream()
                        .collect(
                                Collectors.toMap(
                                        place ->
                                                "%s %s-%d@%d"
                                                        .formatted(
                                                                place.group(),
                                                                place.topic(),
                                                                place.partition(),
                                                                place.offset()),
                                        Place::reason,
                                        (one, _) -> one,
                                        TreeMap::new));
        return details.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(Map.copyOf(details)).build();
    }
}
