package dev.careerpath.edge.export;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an export comes from.
 *
 * @param sections in the order of the answer; the first decides whether the person is known
 * @param answerWithin how long a service may take to begin its answer
 * @param completeWithin how long the whole export may take
 */
@ConfigurationProperties("careerpath.export")
record ExportProperties(
        List<Section> sections,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("5m") Duration completeWithin) {

    /**
     * One part of an export.
     *
     * @param name its field in the answer, and its circuit breaker's name
     * @param uri where it is asked for; {@code {id}} stands for the profile's id
     */
    record Section(String name, String uri) {}
}
