package dev.careerpath.roadmap.together;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.test.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topic tells of a leader and those who help, as another system sees it. */
final class Told {

    private static final Topic PROGRESS = Topic.named("careerpath.progress.events");

    private Told() {}

    /** Waits until so many events of what was said and agreed are there, and gives all. */
    static List<Event> together(String profileId, int atLeast) {
        return PROGRESS.recordsWhere(record -> isTogether(record, profileId), atLeast).stream()
                .map(EventRecords::fromRecord)
                .toList();
    }

    private static boolean isTogether(ConsumerRecord<String, byte[]> record, String profileId) {
        byte[] source = record.headers().lastHeader("ce_source").value();
        return profileId.equals(record.key())
                && "/roadmap-service/together".equals(new String(source, StandardCharsets.UTF_8));
    }
}
