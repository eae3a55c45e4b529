package dev.careerpath.edge.bodies;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bodies need no token.
 *
 * @param openTo path patterns whose requests bring a secret of their own
 */
@ConfigurationProperties("careerpath.bodies")
record BodyProperties(@DefaultValue List<String> openTo) {

    BodyProperties {
        openTo = List.copyOf(openTo);
    }
}
