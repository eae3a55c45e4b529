package dev.careerpath.bench.streams;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Followers that do nothing but stay: one socket each, and no thread. */
final class OpenStreams implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final InetSocketAddress edge;
    private final byte[] request;
    private final int receiveBuffer;
    private final List<Socket> sockets = new ArrayList<>();

    /**
     * None yet.
     *
     * @param receiveBuffer bytes that each takes without reading
     */
    OpenStreams(String url, String token, int receiveBuffer) {
        URI uri = URI.create(url);
        this.edge = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.request =
                ("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Authorization: Bearer "
                                + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        this.receiveBuffer = receiveBuffer;
    }

    /** Opens so many more and returns once each was answered. */
    void open(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            if (!openIfThereIsRoom()) {
                throw new IOException("No room for stream " + (sockets.size() + 1));
            }
        }
    }

    /** Opens one more; false when it was refused because too many are open. */
    boolean openIfThereIsRoom() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(edge, PATIENCE_MILLIS);
        socket.getOutputStream().write(request);
        if (await(socket, ": following", " 503 ").contains(" 503 ")) {
            socket.close();
            return false;
        }
        sockets.add(socket);
        return true;
    }

    /** Reads from each until this text comes. */
    void awaitEverywhere(String text) throws IOException {
        for (Socket socket : sockets) {
            await(socket, text, text);
        }
    }

    int count() {
        return sockets.size();
    }

    /** Reads each to its end; how many ended as a whole, and were not just broken off. */
    int endedWhole() {
        return (int) sockets.stream().filter(OpenStreams::endsWhole).count();
    }

    private static boolean endsWhole(Socket socket) {
        byte[] part = new byte[8192];
        String last = "";
        try {
            int read = socket.getInputStream().read(part);
            while (read >= 0) {
                String seen = last + new String(part, 0, read, StandardCharsets.ISO_8859_1);
                last = seen.substring(Math.max(0, seen.length() - LAST_CHUNK.length()));
                read = socket.getInputStream().read(part);
            }
        } catch (IOException e) {
            return false;
        }
        return last.equals(LAST_CHUNK);
    }

    private static String await(Socket socket, String text, String otherwise) throws IOException {
        byte[] part = new byte[8192];
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0 && seen.indexOf(otherwise) < 0) {
            int read = socket.getInputStream().read(part);
            if (read < 0) {
                throw new EOFException("A stream ended before it showed " + text + ": " + seen);
            }
            seen.append(new String(part, 0, read, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
