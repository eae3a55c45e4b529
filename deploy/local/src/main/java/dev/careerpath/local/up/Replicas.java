package dev.careerpath.local.up;

import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.token.ServiceKeys;
import dev.careerpath.local.token.SigningKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How {@code up} would start a part, for whoever runs several of each: the same jars, options of
 * the JVM and caches, on ports and servers of the caller's choice.
 */
public final class Replicas {

    private final Parts parts;
    private final DataFolder data;

    /**
     * @param home a checkout that is built, of this release or another
     * @param data whose keys they work with; made where there are none
     * @param port where clients reach the edge
     */
    public Replicas(Path home, DataFolder data, int port) {
        this.data = data;
        data.create();
        this.parts =
                new Parts(
                        new Installation(home),
                        new Settings(
                                data,
                                true,
                                port,
                                true,
                                JvmSize.LAPTOP,
                                false,
                                new Backends(null, null)),
                        SigningKeys.readOrMake(data).checking(),
                        ServiceKeys.readOrMake(data));
    }

    /**
     * A process to be started.
     *
     * @param environment added to the caller's own
     */
    public record Command(List<String> line, Map<String, String> environment) {
        public Command {
            line = List.copyOf(line);
            environment = Map.copyOf(environment);
        }
    }

    /**
     * A replica of {@code profile}, {@code assessment} or {@code roadmap}.
     *
     * @param kafka bootstrap servers
     * @param mongodb connection string
     */
    public Command service(String name, int port, String kafka, String mongodb) {
        return command(parts.service(name, port, kafka, mongodb, data.log("unpacking")));
    }

    /**
     * A replica of the edge.
     *
     * @param services the port of each service by its name
     */
    public Command edge(int port, Map<String, Integer> services) {
        return command(parts.edge(port, services, data.log("unpacking")));
    }

    private static Command command(Part part) {
        return new Command(PreparedPart.of(part).command(false), part.environment());
    }
}
