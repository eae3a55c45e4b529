package dev.careerpath.bench.torture;

import dev.careerpath.bench.torture.Violation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a topic holds of each profile, seen as a consumer that drops repeats by source and id sees
 * it.
 */
final class Published {

    /**
     * One event.
     *
     * @param cause what led to an assessment, such as RATING_SUBMITTED; empty for other events
     */
    record Fact(String source, String id, String type, long sequence, String cause) {}

    private final Map<String, List<Fact>> bySubject = new HashMap<>();
    private final Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
    private int repeats;

    /**
     * @param source whose events are looked at; what others put on the topic is left out
     */
    static Published read(List<ConsumerRecord<String, byte[]>> records, String source) {
        Published published = new Published();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.headers().lastHeader(Repeating.MARK) != null) {
                continue;
            }
            Fact fact =
                    new Fact(
                            header(record, "ce_source"),
                            header(record, "ce_id"),
                            header(record, "ce_type"),
                            Long.parseLong(header(record, "ce_sequence")),
                            cause(record.value()));
            List<Fact> facts =
                    published.bySubject.computeIfAbsent(record.key(), _ -> new ArrayList<>());
            if (facts.stream().anyMatch(known -> known.id().equals(fact.id()))) {
                published.repeats++;
                continue;
            }
            // A repeat behind an erasure is overtaken when the erasure is told again.
            published.last.put(record.key(), record);
            if (fact.source().equals(source)) {
                facts.add(fact);
            }
        }
        return published;
    }

    /** How many records were repeats of others, which consumers have to expect. */
    int repeats() {
        return repeats;
    }

    /** A profile's events without repeats, in the order of the topic. */
    List<Fact> of(String profileId) {
        return bySubject.getOrDefault(profileId, List.of());
    }

    /** The type of a key's last record that is no repeat; empty if there is none. */
    String lastType(String profileId) {
        ConsumerRecord<String, byte[]> record = last.get(profileId);
        return record == null ? "" : header(record, "ce_type");
    }

    /** Whether the broker will forget a key in the end. */
    boolean endsInTombstone(String profileId) {
        ConsumerRecord<String, byte[]> record = last.get(profileId);
        return record == null || record.value() == null;
    }

    /**
     * Whether the sequences run from 1 without a gap, one id each.
     *
     * @param ordered whether the topic's order has to be that of the sequences
     */
    List<Violation> check(String profileId, String topic, boolean ordered) {
        List<Violation> found = new ArrayList<>();
        Map<Long, List<String>> ids = new TreeMap<>();
        long before = 0;
        for (Fact fact : of(profileId)) {
            ids.computeIfAbsent(fact.sequence(), _ -> new ArrayList<>()).add(fact.id());
            if (ordered && fact.sequence() < before) {
                found.add(
                        new Violation(
                                Kind.DISORDER,
                                profileId,
                                "%s: sequence %d came after %d"
                                        .formatted(topic, fact.sequence(), before)));
            }
            before = fact.sequence();
        }
        long expected = 1;
        for (Map.Entry<Long, List<String>> entry : ids.entrySet()) {
            if (entry.getKey() != expected) {
                found.add(
                        new Violation(
                                Kind.GAP,
                                profileId,
                                "%s: sequence %d is missing".formatted(topic, expected)));
            }
            if (entry.getValue().size() > 1) {
                found.add(
                        new Violation(
                                Kind.DUPLICATED,
                                profileId,
                                "%s: sequence %d has the ids %s"
                                        .formatted(topic, entry.getKey(), entry.getValue())));
            }
            expected = entry.getKey() + 1;
        }
        return found;
    }

    private static String cause(byte @Nullable [] value) {
        return value == null
                ? ""
                : JsonMapper.shared().readTree(value).path("cause").path("kind").asString("");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
