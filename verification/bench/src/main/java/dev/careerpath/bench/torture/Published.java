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
public final class Published {

    /**
     * One event.
     *
     * @param cause what led to an assessment, such as RATING_SUBMITTED; empty for other events
     */
    record Fact(String source, String id, String type, long sequence, String cause) {}

    /**
     * The last record of a key.
     *
     * @param tombstone whether the broker will forget the key in the end
     */
    private record Last(String type, boolean tombstone) {}

    private final String source;
    private final Map<String, List<Fact>> bySubject = new HashMap<>();
    private final Map<String, Last> last = new HashMap<>();
    private int repeats;

    /**
     * @param source whose events are looked at; what others put on the topic is left out
     */
    private Published(String source) {
        this.source = source;
    }

    /**
     * What a topic holds now.
     *
     * @param before what it held before it was emptied; null if it never was
     */
    static Published read(String kafka, String topic, String source, @Nullable Published before) {
        Published published = new Published(source);
        if (before != null) {
            before.bySubject.forEach(
                    (key, facts) -> published.bySubject.put(key, new ArrayList<>(facts)));
            published.last.putAll(before.last);
            published.repeats = before.repeats;
        }
        Topics.read(kafka, topic, published::take);
        return published;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader(Repeating.MARK) != null) {
            return;
        }
        Fact fact =
                new Fact(
                        header(record, "ce_source"),
                        header(record, "ce_id"),
                        header(record, "ce_type"),
                        Long.parseLong(header(record, "ce_sequence")),
                        cause(record.value()));
        List<Fact> facts = bySubject.computeIfAbsent(record.key(), _ -> new ArrayList<>());
        if (facts.stream().anyMatch(known -> known.id().equals(fact.id()))) {
            repeats++;
            return;
        }
        // A repeat behind an erasure is overtaken when the erasure is told again.
        last.put(record.key(), new Last(fact.type(), record.value() == null));
        if (fact.source().equals(source)) {
            facts.add(fact);
        }
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
        Last record = last.get(profileId);
        return record == null ? "" : record.type();
    }

    /** Whether the broker will forget a key in the end. */
    boolean endsInTombstone(String profileId) {
        Last record = last.get(profileId);
        return record == null || record.tombstone();
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
