package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Callers without a token who promise a large body, send one byte of it and fall silent. */
final class SlowBodies {

    private static final int CALLERS = 1_000;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int SILENT_MILLIS = 4_000;
    private static final String HEAD =
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000000\r
            \r
            {\
            """;
    private static final List<String> PATHS =
            List.of("/v1/profiles", "/v1/profiles/import", "/v1/frameworks", "/v1/subscriptions");

    private SlowBodies() {}

    /** Opens them all, at any of the ports, and hangs up after a while. */
    static void at(List<Integer> ports, Random random) {
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            int port = ports.get(random.nextInt(ports.size()));
            String head = HEAD.formatted(PATHS.get(random.nextInt(PATHS.size())));
            try {
                callers.add(call(port, head));
            } catch (IOException e) {
                // Refused or cut off, which is what such a caller deserves.
            }
        }
        Pause.millis(random.nextInt(1_000, SILENT_MILLIS));
        callers.forEach(SlowBodies::hangUp);
    }

    private static Socket call(int port, String head) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void hangUp(Socket caller) {
        try {
            caller.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
