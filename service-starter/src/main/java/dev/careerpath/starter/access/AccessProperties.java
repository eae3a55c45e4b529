package dev.careerpath.starter.access;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topic that carries the subjects with their access; empty where the service keeps them
 *     itself
 * @param groupsOnly tenants whose own people see groups instead of one person's figures, unless the
 *     person shares them; {@code *} for all
 */
@ConfigurationProperties("careerpath.access")
public record AccessProperties(
        @DefaultValue("") String topic, @DefaultValue Set<String> groupsOnly) {

    /** Whether this tenant's people see groups only. */
    public boolean groupsOnly(String tenant) {
        return groupsOnly.contains(tenant) || groupsOnly.contains("*");
    }
}
