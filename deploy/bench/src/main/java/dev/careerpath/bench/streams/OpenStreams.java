package dev.careerpath.bench.streams;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Followers that do nothing but stay: one socket each, and no thread. */
final class OpenStreams implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final List<Socket> sockets = new ArrayList<>();

    /** Opens one more and returns once the service has answered. */
    void open(int port, String token) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        socket.getOutputStream()
                .write(
                        ("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                        + "Authorization: Bearer "
                                        + token
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        await(socket, ": following");
    }

    /** Reads from each until this text comes. */
    void awaitEverywhere(String text) throws IOException {
        for (Socket socket : sockets) {
            await(socket, text);
        }
    }

    int count() {
        return sockets.size();
    }

    private static void await(Socket socket, String text) throws IOException {
        byte[] part = new byte[8192];
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            int read = socket.getInputStream().read(part);
            if (read < 0) {
                throw new EOFException("A stream ended before it showed " + text + ": " + seen);
            }
            seen.append(new String(part, 0, read, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
