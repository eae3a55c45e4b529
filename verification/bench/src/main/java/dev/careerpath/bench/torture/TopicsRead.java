package dev.careerpath.bench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was on the services' topics when they were read.
 *
 * @param byTopic the records, by topic
 * @param compacted the topics that keep the last record of each key alone
 */
public record TopicsRead(Map<String, Published> byTopic, Set<String> compacted) {

    private static final String PROFILES = "careerpath.profile.events";
    private static final String ASSESSMENTS = "careerpath.assessment.events";
    private static final String PROGRESS = "careerpath.progress.events";

    /** The topics that are looked at. */
    public static final List<String> TOPICS = List.of(PROFILES, ASSESSMENTS, PROGRESS);

    public TopicsRead {
        byTopic = Map.copyOf(byTopic);
        compacted = Set.copyOf(compacted);
    }

    /**
     * Reads them.
     *
     * @param before what was on a topic before it was emptied, by topic
     */
    public static TopicsRead of(String kafka, Map<String, Published> before) {
        return new TopicsRead(
                TOPICS.stream()
                        .collect(
                                Collectors.toMap(
                                        topic -> topic,
                                        topic ->
                                                Published.read(
                                                        kafka,
                                                        topic,
                                                        source(topic),
                                                        before.get(topic)))),
                Topics.compacted(kafka));
    }

    private static String source(String topic) {
        return switch (topic) {
            case PROFILES -> "/profile-service";
            case ASSESSMENTS -> "/assessment-service";
            default -> "/roadmap-service";
        };
    }

    Published profiles() {
        return on(PROFILES);
    }

    Published assessments() {
        return on(ASSESSMENTS);
    }

    Published progress() {
        return on(PROGRESS);
    }

    private Published on(String topic) {
        Published records = byTopic.get(topic);
        if (records == null) {
            throw new IllegalStateException(topic + " was not read");
        }
        return records;
    }

    /** Records that were published more than once under the same id. */
    public int repeats() {
        return byTopic.values().stream().mapToInt(Published::repeats).sum();
    }

    /** What is wrong with the events of one profile. */
    List<Violation> check(String id) {
        List<Violation> found = new ArrayList<>();
        TOPICS.forEach(topic -> found.addAll(on(topic).check(id, topic, true)));
        return found;
    }

    /** The compacted topics on which an erased profile's last record has a value. */
    List<String> withoutTombstone(String id) {
        return TOPICS.stream()
                .filter(topic -> compacted.contains(topic) && !on(topic).endsInTombstone(id))
                .toList();
    }

    /** The type of a profile's last record there. */
    String lastType(String topic, String id) {
        return on(topic).lastType(id);
    }
}
