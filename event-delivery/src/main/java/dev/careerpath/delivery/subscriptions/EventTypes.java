package dev.careerpath.delivery.subscriptions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The event types that can be subscribed to, by the topic that carries them. */
public final class EventTypes {

    /** The topic that every subscription may follow. */
    public static final String PROGRESS = "careerpath.progress.events";

    /** The profile was erased; carried by every topic. */
    public static final String ERASED = "dev.careerpath.profile.erased.v1";

    /** A subscription was paused because its endpoint failed for days. */
    public static final String PAUSED = "dev.careerpath.subscription.paused.v1";

    /** A subscription has ended because its endpoint said that it is gone. */
    public static final String ENDED = "dev.careerpath.subscription.ended.v1";

    private static final String PREFIX = "dev.careerpath.";
    private static final String PROFILES = "careerpath.profile.events";
    private static final String ASSESSMENTS = "careerpath.assessment.events";

    private static final Map<String, Set<String>> BY_TOPIC = byTopic();

    private EventTypes() {}

    /** Every topic, in a fixed order. */
    public static List<String> topics() {
        return List.copyOf(BY_TOPIC.keySet());
    }

    /** The topics that a token with these scopes may read. */
    static Set<String> readable(Collection<String> scopes) {
        Set<String> topics = new TreeSet<>(Set.of(PROGRESS));
        if (scopes.contains("profiles:read")) {
            topics.add(PROFILES);
        }
        if (scopes.contains("assessments:read")) {
            topics.add(ASSESSMENTS);
        }
        return topics;
    }

    /** The types of these topics, sorted. */
    static Set<String> of(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> BY_TOPIC.getOrDefault(topic, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scope that reading this type needs beyond managing subscriptions. */
    static String scopeFor(String type) {
        return BY_TOPIC.getOrDefault(PROFILES, Set.of()).contains(type)
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
                PROFILES,
                Set.of(
                        "dev.careerpath.profile.submitted.v1",
                        "dev.careerpath.profile.revised.v1",
                        "dev.careerpath.profile.evidence-added.v1",
                        "dev.careerpath.profile.access-changed.v1",
                        ERASED));
        types.put(ASSESSMENTS, Set.of("dev.careerpath.assessment.completed.v1", ERASED));
        types.put(
                PROGRESS,
                Set.of(
                        "dev.careerpath.roadmap.generated.v1",
                        "dev.careerpath.roadmap.revised.v1",
                        "dev.careerpath.milestone.started.v1",
                        "dev.careerpath.milestone.completed.v1",
                        "dev.careerpath.milestone.skipped.v1",
                        "dev.careerpath.milestone.reopened.v1",
                        "dev.careerpath.stage.completed.v1",
                        "dev.careerpath.roadmap.completed.v1",
                        PAUSED,
                        ENDED,
                        ERASED));
        return types;
    }
}
