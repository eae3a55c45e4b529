package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports for the parts and checks the one the user chose. */
public final class Ports {

    // Below the range from which operating systems take ports for outgoing connections, so that
    // none of those takes a port between the choice and its use.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private final Set<Integer> chosen = new HashSet<>();

    /** A port nobody listens on, another one each time. */
    public int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && chosen.add(port)) {
                return port;
            }
        }
        throw new Trouble(
                "No free port between %d and %d: stop programs that listen there."
                        .formatted(LOWEST, HIGHEST));
    }

    /**
     * Checks the edge's port.
     *
     * @throws Trouble if somebody listens there
     */
    static void check(int port) {
        if (port < 1 || port > 65_535) {
            throw new Trouble("--port must be between 1 and 65535, not " + port + ".");
        }
        if (!isFree(port)) {
            throw new Trouble(
                    "Port %d is taken by another program: stop that one, or choose another port with --port %d."
                            .formatted(port, port < 65_535 ? port + 1 : port - 1));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
