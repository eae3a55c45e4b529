package dev.careerpath.http.connections;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a connection may cost.
 *
 * @param atMost open connections of the process; more wait until one ends
 * @param perAddress open connections of one address; more are closed at once; 0 for no limit
 * @param headWithin the time from a connection, or from a request's first byte, to the end of its
 *     head
 * @param bodyWithin the time that is spent waiting for a body, in all
 * @param silence the time between two pieces of a body
 * @param streamed paths whose body may be of any length; it has {@code bodyWithin} and what {@code
 *     slowest} allows for what has come
 * @param slowest bytes a second of a streamed body
 */
@ConfigurationProperties("careerpath.connections")
public record ConnectionLimits(
        @DefaultValue("1000") int atMost,
        @DefaultValue("0") int perAddress,
        @DefaultValue("10s") Duration headWithin,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue("10s") Duration silence,
        @DefaultValue List<String> streamed,
        @DefaultValue("512B") DataSize slowest) {

    public ConnectionLimits {
        streamed = List.copyOf(streamed);
    }
}
