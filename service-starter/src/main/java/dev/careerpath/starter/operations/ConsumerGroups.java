package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.DeadLetterTopic;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The consumer groups of this service, as its listeners name them. */
record ConsumerGroups(KafkaListenerEndpointRegistry listeners) {

    /** The topics that each reads. */
    Map<String, Set<String>> topics() {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (MessageListenerContainer container : listeners.getListenerContainers()) {
            String group = container.getGroupId();
            String[] read = container.getContainerProperties().getTopics();
            if (group != null && read != null) {
                topics.computeIfAbsent(group, _ -> new TreeSet<>()).addAll(Arrays.asList(read));
            }
        }
        return topics;
    }

    /** Whether one of them put these letters aside. */
    boolean putAside(DeadLetterTopic topic) {
        return topics().containsKey(topic.group());
    }
}
