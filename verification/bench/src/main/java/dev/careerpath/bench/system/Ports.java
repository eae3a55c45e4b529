package dev.careerpath.bench.system;

/** Finds ports nobody uses. */
public final class Ports {

    private static final dev.careerpath.local.up.Ports PORTS = new dev.careerpath.local.up.Ports();

    private Ports() {}

    /**
     * A port of the loopback address that was free a moment ago, another one each time; no outgoing
     * connection takes it while who listens there is being started again.
     */
    public static synchronized int free() {
        return PORTS.free();
    }
}
