package dev.careerpath.edge.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Callers of the edge's event stream. */
final class Streams {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Streams() {}

    /** Asks for a stream. */
    static Socket open(int port) throws IOException {
        return open(port, "/v1/events");
    }

    /** Asks for what is at this address. */
    static Socket open(int port, String path) throws IOException {
        return open(port, path, 64 << 10);
    }

    /** Asks for a stream, with room for so many bytes that nobody reads. */
    static Socket open(int port, int receiveBuffer) throws IOException {
        return open(port, "/v1/events", receiveBuffer);
    }

    private static Socket open(int port, String path, int receiveBuffer) throws IOException {
        Socket caller = new Socket();
        caller.setReceiveBufferSize(receiveBuffer);
        caller.setSoTimeout((int) PATIENCE.toMillis());
        caller.connect(new InetSocketAddress("127.0.0.1", port));
        caller.getOutputStream()
                .write(
                        ("GET " + path + " HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n")
                                .getBytes(UTF_8));
        return caller;
    }

    static String statusLine(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine();
    }

    static void await(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
