package dev.careerpath.profile.audit;

import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.audit.AuditEntry;
import dev.careerpath.starter.event.RecordText;
import dev.careerpath.starter.event.UnreadableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes entries in, from this service and the others. */
@Component
class EntriesListener {

    private static final Logger log = LoggerFactory.getLogger(EntriesListener.class);

    private final AuditEntries entries;
    private final Profiles profiles;
    private final JsonMapper json;

    EntriesListener(AuditEntries entries, Profiles profiles, JsonMapper json) {
        this.entries = entries;
        this.profiles = profiles;
        this.json = json;
    }

    @KafkaListener(
            topics = "${careerpath.audit.topic:careerpath.audit.entries}",
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<AuditEntry> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                String entry = RecordText.ofJson(record.value(), "The entry");
                read.add(json.readValue(entry, AuditEntry.class));
            } catch (JacksonException | UnreadableEvent e) {
                log.warn("An entry of the audit trail at {} cannot be read", record.offset(), e);
            }
        }
        entries.add(read);
        // The last thing that somebody did may have been to erase what was theirs.
        Set<String> subjects = read.stream().map(AuditEntry::subject).collect(Collectors.toSet());
        profiles.erasedAmong(subjects).forEach(entries::pseudonymise);
    }
}
