package dev.careerpath.local.deadletters;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.BrokerAccess;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** The dead-letter topics that somebody names on the command line. */
final class NamedTopics {

    private NamedTopics() {}

    /**
     * Does something with each of them.
     *
     * @param names topics or groups; all topics if empty
     * @return how many there are
     * @throws Trouble if a name means none, or the broker does not do it
     */
    static int each(
            BrokerAccess broker,
            List<String> names,
            BiConsumer<DeadLetterBox, DeadLetterTopic> work) {
        try (DeadLetterBox box = DeadLetterBox.open(broker.settings())) {
            List<DeadLetterTopic> topics = meant(box.topics(), names);
            topics.forEach(topic -> work.accept(box, topic));
            return topics.size();
        } catch (InterruptException e) {
            throw new Trouble("Interrupted; what is back stays, the rest still waits.", e);
        } catch (KafkaException e) {
            throw new Trouble(
                    "Kafka at %s did not do it (%s): see that it runs, name another with --kafka HOST:PORT, or give its login with --kafka-config FILE; what was put back stays so, and the rest still waits."
                            .formatted(broker.bootstrapServers(), e.getMessage()),
                    e);
        }
    }

    private static List<DeadLetterTopic> meant(List<DeadLetterTopic> all, List<String> names) {
        for (String name : names) {
            if (all.stream().noneMatch(topic -> topic.isMeantBy(name))) {
                throw new Trouble(
                        "'%s' is neither a topic nor a group with dead letters; there are: %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                all.stream().map(DeadLetterTopic::name).toList())));
            }
        }
        return all.stream()
                .filter(topic -> names.isEmpty() || names.stream().anyMatch(topic::isMeantBy))
                .toList();
    }
}
