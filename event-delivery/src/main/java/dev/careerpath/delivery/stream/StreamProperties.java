package dev.careerpath.delivery.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What streams may take.
 *
 * @param heartbeat how often a stream shows that it lives
 * @param atMost how many streams one process takes
 */
@ConfigurationProperties("careerpath.streams")
record StreamProperties(
        @DefaultValue("15s") Duration heartbeat, @DefaultValue("5000") int atMost) {}
