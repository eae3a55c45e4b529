package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event's id leads back to where it stood, however many partitions there are. */
class StreamPositionTests {

    private static final List<String> TOPICS = List.of("one");

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 900})
    void anIdIsReadAsItWasWritten(int partitions) {
        Map<TopicPartition, Long> next =
                IntStream.range(0, partitions)
                        .boxed()
                        .collect(Collectors.toMap(it -> new TopicPartition("one", it), it -> 7L));
        String id = new StreamPosition(TOPICS, next).toString();

        assertThat(StreamPosition.parse(TOPICS, next.keySet(), id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0.0.",
                "0.0.1~",
                "~0.0.1",
                "0.0.1~~0.0.1",
                "9.0.1",
                "0.5.1",
                "-1",
                "\u0660.0.1"
            })
    void anythingElseIsRefused(String text) {
        Set<TopicPartition> known = Set.of(new TopicPartition("one", 0));
        assertThatThrownBy(() -> StreamPosition.parse(TOPICS, known, text))
                .isInstanceOf(InvalidRequest.class);
        String manyPlaces = "0.0.1" + "~0.0.1".repeat(1_300) + "~";
        assertThatThrownBy(() -> StreamPosition.parse(TOPICS, known, manyPlaces))
                .isInstanceOf(InvalidRequest.class);
    }
}
