package dev.careerpath.delivery.stream;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The next offset to read in each partition, as the text of an event's id: {@code 0.3.17~2.3.9}
 * says that of the stream's first topic partition 3 continues at 17, and of its third at 9. A
 * partition that is not named begins with its earliest event.
 */
final class StreamPosition {

    private static final int LONGEST = 8192;

    /** Possessive, so that it needs no stack for each of many partitions. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\d{1,2}\\.\\d{1,5}\\.\\d{1,18}(?:~\\d{1,2}\\.\\d{1,5}\\.\\d{1,18})*+");

    private final List<String> topics;
    private final Map<TopicPartition, Long> next =
            new TreeMap<>(
                    Comparator.comparing(TopicPartition::topic)
                            .thenComparingInt(TopicPartition::partition));

    StreamPosition(List<String> topics, Map<TopicPartition, Long> next) {
        this.topics = topics;
        this.next.putAll(next);
    }

    /**
     * Reads an event's id.
     *
     * @param known every partition there is
     * @throws InvalidRequest if it is none of ours
     */
    static StreamPosition parse(List<String> topics, Set<TopicPartition> known, String text) {
        if (text.length() > LONGEST || !TEXT.matcher(text).matches()) {
            throw malformed();
        }
        StreamPosition position = new StreamPosition(topics, Map.of());
        for (String part : text.split("~", -1)) {
            String[] numbers = part.split("\\.", -1);
            int topic = Integer.parseInt(numbers[0]);
            if (topic >= topics.size()) {
                throw malformed();
            }
            var partition = new TopicPartition(topics.get(topic), Integer.parseInt(numbers[1]));
            if (!known.contains(partition)) {
                throw malformed();
            }
            position.next.put(partition, Long.parseLong(numbers[2]));
        }
        return position;
    }

    private static InvalidRequest malformed() {
        return new InvalidRequest(
                "",
                "Last-Event-ID is not the id of an event of this stream. Send the last id that it gave you, or"
                        + " leave it out to begin now.");
    }

    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Takes note that everything before this offset was read. */
    void advance(TopicPartition partition, long to) {
        next.merge(partition, to, Math::max);
    }

    /** Goes to another place, which may lie before this one. */
    void move(TopicPartition partition, long to) {
        next.put(partition, to);
    }

    /** True when the record at this offset was read before. */
    boolean isPast(Positioned event) {
        return next(event.partition()) > event.offset();
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(entry ->
                        topics.indexOf(entry.getKey().topic())
                                + "."
                                + entry.getKey().partition()
                                + "."
                                + entry.getValue())
                .collect(Collectors.joining("~"));
    }
}
