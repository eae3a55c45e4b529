package dev.careerpath.starter.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller (a subject of a tenant) may ask of one replica.
 *
 * @param requests how many in each period; 0 for no limit
 * @param period when the count begins anew
 * @param callers how many callers are counted at the same time; of more, those who seldom ask are
 *     forgotten and begin anew
 */
@ConfigurationProperties("careerpath.rate-limit")
public record RateLimits(
        @DefaultValue("1000") int requests,
        @DefaultValue("1s") Duration period,
        @DefaultValue("10000") int callers) {}
