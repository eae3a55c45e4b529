package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.TopicPartition;

/** Merging for any interleaving of times. */
class MergeByTimeTests {

    @Property
    void losesNothingAndNeverTurnsAPartitionAround(
            @ForAll("partitions") List<List<Positioned>> parts) {
        List<Positioned> merged = MergeByTime.of(parts);

        assertThat(merged).hasSize(parts.stream().mapToInt(List::size).sum());
        for (List<Positioned> part : parts) {
            assertThat(merged.stream().filter(part::contains).toList()).isEqualTo(part);
        }
    }

    @Property
    void isInTheOrderOfTimeWhereThePartitionsAre(
            @ForAll("partitions") List<List<Positioned>> parts) {
        List<List<Positioned>> sorted =
                parts.stream().map(part -> part.stream().sorted(byTime()).toList()).toList();

        assertThat(MergeByTime.of(sorted)).isSortedAccordingTo(byTime());
    }

    @Property
    void aReaderIsShownEveryEventWhereverItResumes(
            @ForAll("partitions") List<List<Positioned>> parts) {
        StreamPosition position = new StreamPosition(List.of("t"), Map.of());
        List<Positioned> shown = new ArrayList<>();
        for (Positioned event : MergeByTime.of(parts)) {
            if (!position.isPast(event)) {
                position.advance(event.partition(), event.offset() + 1);
                shown.add(event);
            }
        }
        assertThat(shown).hasSize(parts.stream().mapToInt(List::size).sum());
    }

    @Provide
    Arbitrary<List<List<Positioned>>> partitions() {
        return Arbitraries.longs()
                .between(0, 20)
                .list()
                .ofMaxSize(12)
                .list()
                .ofMaxSize(5)
                .map(MergeByTimeTests::positioned);
    }

    private static List<List<Positioned>> positioned(List<List<Long>> times) {
        List<List<Positioned>> parts = new ArrayList<>();
        for (int partition = 0; partition < times.size(); partition++) {
            List<Positioned> part = new ArrayList<>();
            for (long second : times.get(partition)) {
                part.add(
                        new Positioned(
                                new TopicPartition("t", partition),
                                part.size(),
                                at(Instant.ofEpochSecond(second))));
            }
            parts.add(part);
        }
        return parts;
    }

    private static Event at(Instant time) {
        return new Event("id", "/things", "type", "s", time, 1, "t", "c", null, null, time, "{}");
    }

    private static Comparator<Positioned> byTime() {
        return Comparator.comparing(event -> event.event().time());
    }
}
