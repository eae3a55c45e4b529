package dev.careerpath.edge.forward;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the edge.
 *
 * @param services each by the name of what it is asked about
 */
@ConfigurationProperties("careerpath")
public record Services(Map<String, Service> services) {

    /**
     * One of them.
     *
     * @param uri where it listens
     * @param paths patterns of the paths that it answers; of all that match, the most specific
     *     counts
     */
    public record Service(URI uri, List<String> paths) {

        public Service {
            paths = List.copyOf(paths);
        }
    }

    /** The address of a path at one of them. */
    public URI uri(String service, String path) {
        return URI.create(Objects.requireNonNull(services.get(service)).uri() + path);
    }
}
