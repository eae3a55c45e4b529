package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.events.Topics;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The event types that can be subscribed to, by the topic that carries them. */
public final class SubscribableTypes {

    private static final String PREFIX = "dev.careerpath.";

    private static final Map<String, Set<String>> BY_TOPIC = byTopic();

    private SubscribableTypes() {}

    /** Every topic, in a fixed order. */
    public static List<String> topics() {
        return List.copyOf(BY_TOPIC.keySet());
    }

    /** The types of these topics, sorted. */
    static Set<String> of(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> BY_TOPIC.getOrDefault(topic, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scope that reading this type needs beyond managing subscriptions. */
    static String scopeFor(String type) {
        return BY_TOPIC.getOrDefault(Topics.PROFILES, Set.of()).contains(type)
                ? "profiles:read"
                : "assessments:read";
    }

    /** The full name of a type that may have been given without its prefix. */
    static String full(String type) {
        return type.startsWith(PREFIX) ? type : PREFIX + type;
    }

    private static Map<String, Set<String>> byTopic() {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        types.put(
                Topics.PROFILES,
                Set.of(
                        EventTypes.SUBMITTED,
                        EventTypes.REVISED,
                        EventTypes.EVIDENCE_ADDED,
                        EventTypes.ACCESS_CHANGED,
                        EventTypes.ERASED));
        types.put(Topics.ASSESSMENTS, Set.of(EventTypes.ASSESSED, EventTypes.ERASED));
        types.put(
                Topics.PROGRESS,
                Set.of(
                        EventTypes.ROADMAP_GENERATED,
                        EventTypes.ROADMAP_REVISED,
                        EventTypes.MILESTONE_STARTED,
                        EventTypes.MILESTONE_COMPLETED,
                        EventTypes.MILESTONE_SKIPPED,
                        EventTypes.MILESTONE_REOPENED,
                        EventTypes.MILESTONE_REVIEWED,
                        EventTypes.COMMENT_ADDED,
                        EventTypes.COMMENT_CHANGED,
                        EventTypes.COMMENT_REMOVED,
                        EventTypes.COMMITMENT_PROPOSED,
                        EventTypes.COMMITMENT_CHANGED,
                        EventTypes.COMMITMENT_REMOVED,
                        EventTypes.STAGE_COMPLETED,
                        EventTypes.ROADMAP_COMPLETED,
                        EventTypes.SUBSCRIPTION_PAUSED,
                        EventTypes.SUBSCRIPTION_ENDED,
                        EventTypes.ERASED));
        return types;
    }
}
