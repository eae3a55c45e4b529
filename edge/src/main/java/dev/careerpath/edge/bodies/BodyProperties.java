package dev.careerpath.edge.bodies;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which requests are looked at here.
 *
 * @param openTo path patterns whose requests bring a secret of their own
 * @param always paths whose every request needs a token, with a body or without, since no service
 *     asks for it
 */
@ConfigurationProperties("careerpath.bodies")
record BodyProperties(@DefaultValue List<String> openTo, @DefaultValue Set<String> always) {

    BodyProperties {
        openTo = List.copyOf(openTo);
        always = Set.copyOf(always);
    }
}
