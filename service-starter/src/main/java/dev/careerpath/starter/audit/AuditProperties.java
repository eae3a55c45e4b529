package dev.careerpath.starter.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topic that carries the entries to the service that keeps them
 * @param waiting how many entries may wait for the broker; what comes on top is dropped and counted
 * @param every how long an entry waits at most while the broker is there
 */
@ConfigurationProperties("careerpath.audit")
public record AuditProperties(
        @DefaultValue("careerpath.audit.entries") String topic,
        @DefaultValue("20000") int waiting,
        @DefaultValue("1s") Duration every) {}
