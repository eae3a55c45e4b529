package dev.careerpath.edge.bodies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which requests are looked at here.
 *
 * @param openTo path patterns whose requests bring a secret of their own
 * @param always paths whose every request needs a token, with a body or without, since no service
 *     asks for it
 * @param atMost paths whose bodies are read here, with how long one may be
 * @param largest body that any service takes, but for those that it reads piece by piece
 */
@ConfigurationProperties("careerpath.bodies")
record BodyProperties(
        @DefaultValue List<String> openTo,
        @DefaultValue Set<String> always,
        @DefaultValue Map<String, DataSize> atMost,
        @DefaultValue("1MB") DataSize largest) {

    BodyProperties {
        openTo = List.copyOf(openTo);
        always = Set.copyOf(always);
        atMost = Map.copyOf(atMost);
    }
}
