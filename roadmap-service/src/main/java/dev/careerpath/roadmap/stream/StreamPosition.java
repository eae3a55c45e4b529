package dev.careerpath.roadmap.stream;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The next offset to read in each partition, as the text of an event's id: {@code 0.3.17~2.3.9}
 * says that of the stream's first topic partition 3 continues at 17, and of its third at 9.
 */
final class StreamPosition {

    private static final Pattern TEXT =
            Pattern.compile("\\d{1,2}\\.\\d{1,5}\\.\\d{1,18}(~\\d{1,2}\\.\\d{1,5}\\.\\d{1,18})*");

    private final List<String> topics;
    private final Map<TopicPartition, Long> next =
            new TreeMap<>((a, b) ->
                    a.topic().equals(b.topic())
                            ? Integer.compare(a.partition(), b.partition())
                            : a.topic().compareTo(b.topic()));

    StreamPosition(List<String> topics, Map<TopicPartition, Long> next) {
        this.topics = topics;
        this.next.putAll(next);
    }

    /**
     * Reads an event's id.
     *
     * @throws InvalidRequest if it is none of ours
     */
    static StreamPosition parse(List<String> topics, String text) {
        if (text.length() > 8192 || !TEXT.matcher(text).matches()) {
            throw unknown();
        }
        StreamPosition position = new StreamPosition(topics, Map.of());
        for (String part : text.split("~", -1)) {
            String[] numbers = part.split("\\.", -1);
            int topic = Integer.parseInt(numbers[0]);
            if (topic >= topics.size()) {
                throw unknown();
            }
            position.next.put(
                    new TopicPartition(topics.get(topic), Integer.parseInt(numbers[1])),
                    Long.parseLong(numbers[2]));
        }
        return position;
    }

    private static InvalidRequest unknown() {
        return new InvalidRequest(
                "",
                "Last-Event-ID is not the id of an event of this stream. Leave it out to begin now.");
    }

    /** Takes note that the record at this offset was read. */
    void advance(TopicPartition partition, long offset) {
        next.merge(partition, offset + 1, Math::max);
    }

    /** True when the record at this offset was read before. */
    boolean isPast(TopicPartition partition, long offset) {
        return next.getOrDefault(partition, 0L) > offset;
    }

    Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
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
