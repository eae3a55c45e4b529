package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Proxy;
import dev.careerpath.local.api.HealthProbe;
import dev.careerpath.local.up.Replicas;
import java.util.List;
import java.util.function.Function;

/**
 * One replica of a service or of the edge.
 *
 * @param command how a release starts it
 * @param http the way to it
 * @param ways every way between it and others, {@code http} among them, by which it can be cut off
 */
record Replica(
        Restartable process,
        Function<Replicas, Replicas.Command> command,
        Proxy http,
        List<Proxy> ways) {

    Replica {
        ways = List.copyOf(ways);
    }

    /** While cut off, nothing that is sent to it or by it arrives; it goes on afterwards. */
    void cutOff(boolean cut) {
        ways.forEach(way -> way.silent(cut));
    }

    /** Whether it says that it can serve. */
    boolean ready(HealthProbe probe) {
        return process.isAlive() && probe.healthy(http.port());
    }
}
